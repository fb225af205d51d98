/**
 * Text of the Qur'an by its ornate parentheses (U+FD3E, U+FD3F), from the first
 * to the second or, where that is missing, to the end of the line. Nobody but
 * its own spelling says how it is read.
 */
export const quranicText = /[\uFD3E\uFD3F][^\n\uFD3E\uFD3F]*[\uFD3E\uFD3F]?/gu;
