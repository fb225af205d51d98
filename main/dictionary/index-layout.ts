/**
 * The file of an index, numbers with the least significant byte first:
 *
 *     0 layout · 4 length of the .idx · 8 count of the records · 12 length of the file
 *     records, sorted by their keys as bytes:
 *         0 start of the key · 4 its length · 6 length of the word, which
 *         follows it · 8 offset of the entry (double) · 16 its length
 *     keys and words, UTF-8
 *
 * The number is raised whenever this or the folding of words changes: an index
 * of another number is made anew.
 */
export const layout = 0x51_57_00_01;
export const headLength = 16;
export const recordLength = 20;
