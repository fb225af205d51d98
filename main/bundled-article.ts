/** Name under which the library remembers that it was given the article Qari ships with, so that deleted it stays deleted. */
export const bundledArticle = "000_70d2209a2d92bf08";
