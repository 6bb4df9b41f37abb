export const site = {
  name: 'My App',
  domain: 'localhost:3000',
  support: 'help@localhost',
  plans: [
    { id: 'basic', price: 9, priceId: process.env.STRIPE_PRICE_BASIC ?? '' },
    { id: 'team', price: 29, priceId: process.env.STRIPE_PRICE_TEAM ?? '' },
  ],
} as const;
