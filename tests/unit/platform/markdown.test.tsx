import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Markdown } from "#app/platform/ui/markdown.tsx";

const html = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

test("terms become headings, lists and emphasis", () => {
  expect(html("# A\n\n- *b*\n- **c**")).toBe(
    '<div class="prose"><h1>A</h1><ul><li><em>b</em></li><li><strong>c</strong></li></ul></div>',
  );
});

test.each([
  "<script>alert(1)</script>",
  '<img src=x onerror="alert(1)">',
  "[x](javascript:alert(1))",
  "![x](http://evil.example/x.png)",
  "<a href='http://x'>y</a>",
  "[x]: javascript:alert(1)\n\n[x]",
])("nothing runs and nothing is fetched: %s", (text) => {
  expect(html(text)).not.toMatch(/<(?:script|img|a [^>]*javascript)|<a href='/u);
});

test("links lead to the web and to mail only", () => {
  expect(html("[x](https://a.example)")).toContain('href="https://a.example"');
  expect(html("[x](data:text/html,y)")).not.toContain("href");
});

test("what is nested too deep is shown as it was typed", () => {
  expect(html(`${">".repeat(200)} lost?`)).toContain("lost?");
  expect(html("> > twice")).toContain("<blockquote><blockquote>");
});

test("a list with space between its items has paragraphs, another hasn't", () => {
  expect(html("- a\n- b")).toContain("<li>a</li>");
  expect(html("- a\n\n- b")).toContain("<li><p>a</p></li>");
});
