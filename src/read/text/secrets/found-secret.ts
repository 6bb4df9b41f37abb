export interface FoundSecret {
  readonly secret: string;
  readonly value: string;
  readonly placeholder: boolean;
  readonly start: number;
  readonly end: number;
}
