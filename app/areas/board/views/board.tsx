import type { BoardItemView } from "#app/areas/board/queries/find-board.server.ts";
import { isPictured } from "#app/areas/files/rules/shown-file.ts";
import { FileLink } from "#app/areas/files/views/file-facts.tsx";
import { Picture } from "#app/areas/files/views/picture.tsx";
import { FormError, TextArea, TextField } from "#app/platform/ui/field.tsx";
import type { PortalWords } from "#words/portal.ts";
import { Label } from "#app/platform/ui/inputs.tsx";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { Button } from "#app/platform/ui/button.tsx";

type Props = {
  items: BoardItemView[];
  fileBase: string;
  mayWrite: boolean;
  locale: string;
  words: PortalWords;
  moment: (at: string) => string;
  answer: { reason: string; url: string; note: string; itemId: string; body: string } | undefined;
  refusals: (reason: string) => string;
};

/** Images and links that show what is meant, added by either side, with both sides' comments. */
export function Board(props: Props) {
  const { items, mayWrite, words, answer, refusals } = props;
  const said = words.ledger.board;
  const isAboutForm = answer && answer.reason !== "text-missing" && !isOfLink(answer.reason);
  return (
    <>
      <p className="text-muted mb-8 max-w-[62ch]">{said.intro}</p>
      {isAboutForm ? <FormError errors={[refusals(answer.reason)]} /> : null}
      {mayWrite ? <AddForm {...props} /> : null}
      {items.length === 0 ? <p className="text-muted">{said.none}</p> : null}
      <ul className="grid gap-x-8 gap-y-10 sm:grid-cols-2">
        {items.map((item) => (
          <li key={item.id} className="border-line border-t pt-4">
            <Shown {...props} item={item} />
            <Comments {...props} item={item} />
            {mayWrite ? <CommentForm {...props} item={item} /> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** These refusals are shown beside the address field. */
const isOfLink = (reason: string) => reason === "link-wrong" || reason === "item-empty";

function AddForm({ words, answer, refusals }: Props) {
  const said = words.ledger.board;
  const linkErrors = answer && isOfLink(answer.reason) ? [refusals(answer.reason)] : [];
  return (
    <ViewerForm
      encType="multipart/form-data"
      className="border-line mb-12 grid gap-4 border-b pb-8 sm:grid-cols-2"
    >
      <TextField
        field={{
          id: "url",
          name: "url",
          errors: linkErrors,
          initialValue: answer?.url ?? "",
        }}
        label={said.url}
        type="url"
        inputMode="url"
        maxLength={2000}
      />
      <div>
        <Label htmlFor="image">{said.file}</Label>
        <input
          id="image"
          type="file"
          name="image"
          accept="image/*"
          className="block min-h-11 w-full"
        />
      </div>
      <TextArea
        field={{ id: "note", name: "note", initialValue: answer?.note ?? "" }}
        label={said.note}
        rows={2}
        maxLength={2000}
        className="sm:col-span-2"
      />
      <div>
        <Button name="intent" value="add-to-board" tone="main">
          {said.add}
        </Button>
      </div>
    </ViewerForm>
  );
}

type ItemProps = Props & { item: Props["items"][number] };

/** The picture or file, the address, and the note that came with it. */
function Shown({ item, fileBase, words, moment, locale }: ItemProps) {
  return (
    <>
      {item.file ? (
        <div>
          {isPictured(item.file) ? (
            <Picture
              file={item.file}
              base={fileBase}
              sizes="(min-width: 40rem) 28rem, 100vw"
              alt={item.note || item.file.name}
              className="border-line h-auto max-h-96 w-full border object-contain"
            />
          ) : null}
          <FileLink
            file={item.file}
            base={fileBase}
            locale={locale}
            className="inline-flex min-h-11 items-center text-sm"
          />
        </div>
      ) : null}
      {item.url ? (
        <p className="break-all">
          <a href={item.url} rel="noreferrer nofollow">
            {item.url}
          </a>
        </p>
      ) : null}
      {item.note ? <p className="mt-2 whitespace-pre-line">{item.note}</p> : null}
      <p className="text-muted mt-1 text-sm">
        {`${words.ledger.board.by(item.authorName)}, ${moment(item.createdAt)}`}
      </p>
    </>
  );
}

function Comments({ item, moment }: ItemProps) {
  if (item.comments.length === 0) return null;
  return (
    <ul className="mt-3 space-y-2">
      {item.comments.map((comment) => (
        <li key={comment.id} className="border-line border-l-2 pl-3 text-sm">
          <span className="whitespace-pre-line">{comment.body}</span>
          <span className="text-muted block">{`${comment.authorName}, ${moment(comment.at)}`}</span>
        </li>
      ))}
    </ul>
  );
}

function CommentForm({ item, words, answer, refusals }: ItemProps) {
  const said = words.ledger.board;
  const isMissing = answer?.reason === "text-missing" && answer.itemId === item.id;
  return (
    <ViewerForm className="mt-3 flex flex-wrap items-end gap-2">
      <input type="hidden" name="itemId" value={item.id} />
      <TextField
        field={{
          id: `body-${item.id}`,
          name: "body",
          errors: isMissing ? [refusals("text-missing")] : [],
        }}
        label={said.comment}
        maxLength={2000}
        className="min-w-40 flex-1"
      />
      <Button name="intent" value="comment-on-board">
        {said.commentSend}
      </Button>
      {item.isOwn ? (
        <Button
          name="intent"
          value="remove-from-board"
          aria-label={`${said.remove}: ${item.note || item.url || (item.file?.name ?? "")}`}
          tone="quiet"
        >
          {said.remove}
        </Button>
      ) : null}
    </ViewerForm>
  );
}
