/** Data for machines inside a page. A browser does not run it, and nothing in it can end it. */
export function DataBlock({ data }: { data: unknown }) {
  const text = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
