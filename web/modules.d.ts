// Modules that the site's build puts in (tools/site/build.mjs).
declare module 'sanpo:application' {
  const create: unknown;
  export default create;
}
declare module 'sanpo:site' {
  /** Version of the product. */
  export const version: string;
  /** Hashed file names by the name the application knows them by. */
  export const files: Readonly<Record<string, string>>;
}

/** Browsers that check where scripts come from. */
declare var trustedTypes:
  | { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown } }
  | undefined;
