/** Longest text that a decoder takes, in UTF-16 units; an installer in base64 is some 100 KB, an image some MB. */
export const MAX_ENCODED_LENGTH = 8_388_608;
/** Most bytes that a decoder gives: what a parser can still read within its time. Stops decompression bombs. */
export const MAX_DECODED_BYTES = 4_194_304;
/** Encodings undone one inside the other. Attacks seen use one to three. */
export const MAX_DECODING_DEPTH = 4;
