/** The most files that are sent with one note, answer or message. */
export const MOST_ATTACHMENTS = 10;
