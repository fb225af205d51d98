// The two steps of the short-vowel network that cost time, for WebAssembly with
// SIMD. Whole numbers and single operations only: every platform gets the same
// bits.

/** Room of `bytes` in memory that is never given back. */
export function reserve(bytes: i32): usize {
  return heap.alloc((bytes + 15) & ~15);
}

/**
 * Floats as 12-bit whole numbers, so that the largest becomes 2047.
 *
 * @param count Floats at `from`; a multiple of 4.
 * @returns What one step of the whole numbers is worth.
 */
export function quantise(from: usize, to: usize, count: i32): f32 {
  const end = from + (<usize>count << 2);
  let most = f32x4.splat(0);
  for (let at = from; at < end; at += 16)
    most = f32x4.max(most, f32x4.abs(v128.load(at)));
  const largest = max(
    max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
    max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
  );
  const step: f32 = largest > 0 ? largest / 2047 : 1;
  const by = f32x4.splat(step);
  for (let at = from; at < end; at += 16, to += 8) {
    const whole = i32x4.trunc_sat_f32x4_s(
      f32x4.nearest(f32x4.div(v128.load(at), by)),
    );
    v128.store64_lane(to, i16x8.narrow_i32x4_s(whole, whole), 0);
  }
  return step;
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function sum(x: v128): i32 {
  return (
    i32x4.extract_lane(x, 0) +
    i32x4.extract_lane(x, 1) +
    i32x4.extract_lane(x, 2) +
    i32x4.extract_lane(x, 3)
  );
}

/**
 * One convolution along `rows` rows of `width` whole numbers, of which each
 * stands `rowBytes` after the one before: `to[r][o] = total · step · scales[o] + bias[o]`.
 *
 * @param input First row that the first output row sees.
 * @param weights `[outputs][kernel][width]`, 16 bits each.
 * @param kernel Rows seen by each output row, `dilation` apart.
 * @param width A multiple of 8.
 * @param rows A multiple of 2; `outputs` a multiple of 4.
 */
export function convolve(
  input: usize,
  weights: usize,
  scales: usize,
  bias: usize,
  step: f32,
  to: usize,
  rows: i32,
  width: i32,
  outputs: i32,
  kernel: i32,
  dilation: i32,
): void {
  const rowBytes = <usize>width << 1;
  const stride = rowBytes * dilation;
  const filter = rowBytes * kernel;
  for (let o = 0; o < outputs; o += 4) {
    const w = weights + filter * o;
    const s0 = load<f32>(scales + (o << 2)) * step;
    const s1 = load<f32>(scales + (o << 2), 4) * step;
    const s2 = load<f32>(scales + (o << 2), 8) * step;
    const s3 = load<f32>(scales + (o << 2), 12) * step;
    const scale = f32x4(s0, s1, s2, s3);
    const added = v128.load(bias + (o << 2));
    for (let r = 0; r < rows; r += 2) {
      let a0 = i32x4.splat(0);
      let a1 = i32x4.splat(0);
      let a2 = i32x4.splat(0);
      let a3 = i32x4.splat(0);
      let b0 = i32x4.splat(0);
      let b1 = i32x4.splat(0);
      let b2 = i32x4.splat(0);
      let b3 = i32x4.splat(0);
      let w0 = w;
      let x0 = input + rowBytes * r;
      for (let k = 0; k < kernel; k++) {
        const end = x0 + rowBytes;
        for (let x = x0; x < end; x += 16) {
          const xa = v128.load(x);
          const xb = v128.load(x + rowBytes);
          let weight = v128.load(w0);
          a0 = i32x4.add(a0, i32x4.dot_i16x8_s(xa, weight));
          b0 = i32x4.add(b0, i32x4.dot_i16x8_s(xb, weight));
          weight = v128.load(w0 + filter);
          a1 = i32x4.add(a1, i32x4.dot_i16x8_s(xa, weight));
          b1 = i32x4.add(b1, i32x4.dot_i16x8_s(xb, weight));
          weight = v128.load(w0 + 2 * filter);
          a2 = i32x4.add(a2, i32x4.dot_i16x8_s(xa, weight));
          b2 = i32x4.add(b2, i32x4.dot_i16x8_s(xb, weight));
          weight = v128.load(w0 + 3 * filter);
          a3 = i32x4.add(a3, i32x4.dot_i16x8_s(xa, weight));
          b3 = i32x4.add(b3, i32x4.dot_i16x8_s(xb, weight));
          w0 += 16;
        }
        x0 += stride;
      }
      const at = to + ((<usize>r * outputs + o) << 2);
      const a = f32x4.convert_i32x4_s(i32x4(sum(a0), sum(a1), sum(a2), sum(a3)));
      const b = f32x4.convert_i32x4_s(i32x4(sum(b0), sum(b1), sum(b2), sum(b3)));
      v128.store(at, f32x4.add(f32x4.mul(a, scale), added));
      v128.store(
        at + (<usize>outputs << 2),
        f32x4.add(f32x4.mul(b, scale), added),
      );
    }
  }
}
