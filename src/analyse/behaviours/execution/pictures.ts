/** What is looked at or listened to, and runs nowhere: code in it is hidden from whoever opens it. */
export const PICTURE = /\.(?:png|jpe?g|gif|bmp|webp|ico|tiff?|avif|svg|wav|mp[34]|ogg|flac|woff2?|ttf|otf|pdf)$/iu;
