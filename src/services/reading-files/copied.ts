/**
 * A text with memory of its own. Engines keep a part of a text as a window into the whole, so that one source name held
 * on to would hold on to the piece of the file around it, and a few thousand of them to all of a file.
 */
export const copied = (text: string): string => ` ${text}`.slice(1);
