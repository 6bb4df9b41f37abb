/**
 * Under these ids browsers keep the data of wallets: MetaMask (Chrome, Edge), Phantom, Coinbase, TronLink, BNB Chain.
 * Source: the addresses of their pages in the extension stores. Source of a pattern, in lower case.
 */
export const WALLET_EXTENSIONS =
  "(?:nkbihfbeogaeaoehlefnkodbefgpgknn|ejbalbakoplchlghecdalmeeeajnimhm|bfnaelmomeimhlpmgjnjophhpkkoljpa|hnfanknocfeofbddgcijnmhnfnkdnaad|ibnejdfjmmkpcnlpebklmnkoeoihofec|fhbohimaelbohpjbbldcngcnapndodjp)";
