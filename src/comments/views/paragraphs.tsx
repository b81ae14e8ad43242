/** Text as paragraphs: an empty line begins one, a single line end stays a line end. Nothing in it is markup. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p>{paragraph.split('\n').flatMap((line, place) => (place === 0 ? [line] : [<br />, line]))}</p>
      ))}
    </>
  );
}
