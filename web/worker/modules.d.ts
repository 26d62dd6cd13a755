// What the site's build puts in (tools/site/build.mjs).
declare module 'sanpo:precache' {
  /** The build this worker belongs to. */
  export const build: string;
  /** All files of the site; those with their content's hash in the name have no revision. */
  export const entries: { url: string; revision: string | null }[];
}
