export const theme = {
  space: (n: number) => n * 4,
  colour: { ink: '#111', paper: '#fff', accent: '#0a7', danger: '#c33' },
  radius: 8,
} as const;
export type Theme = typeof theme;
