/**
 * The 44 bytes before the samples of a WAV file: 16-bit PCM, one channel.
 *
 * @param samples Number of samples that follow, little-endian.
 * @param sampleRate Samples a second.
 * @param behind Bytes of what stands behind the samples.
 * @source Microsoft, Multimedia Programming Interface and Data Specifications 1.0 (1991), "Waveform Audio File Format".
 */
export function wavHeader(
  samples: number,
  sampleRate: number,
  behind = 0,
): Buffer {
  const bytes = samples * 2;
  const header = Buffer.alloc(44);
  header.write("RIFF", 0, "latin1");
  header.writeUInt32LE(36 + bytes + behind, 4);
  header.write("WAVEfmt ", 8, "latin1");
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36, "latin1");
  header.writeUInt32LE(bytes, 40);
  return header;
}
