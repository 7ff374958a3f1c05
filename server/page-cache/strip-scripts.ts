/**
 * Takes the framework's runtime and its data out of a finished page, which is then a document:
 * every `<script>` goes but our own elements' (marked `data-reader`) and JSON-LD, which is data,
 * and the hints to load scripts early.
 *
 * The HTML is React's: attribute values have no `>`, and text no `<`.
 */
export function stripScripts(html: string): string {
  return html
    .replaceAll(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (script, attributes: string) =>
      KEPT.test(attributes) ? script : '',
    )
    .replaceAll(/<link\b[^>]*>/g, (link) => (HINT.test(link) ? '' : link));
}

const KEPT = /\sdata-reader\b|\stype="application\/ld\+json"/;
const HINT = /\srel="modulepreload"|\sas="script"/;
