import type { ReactNode } from "react";
import { sizeOf, type DeliveryFolder } from "#app/areas/delivery/rules/delivery-folder.ts";
import { isPictured } from "#app/areas/files/rules/shown-file.ts";
import { FileLink, FileName, fileFacts, heldText } from "#app/areas/files/views/file-facts.tsx";
import { Picture } from "#app/areas/files/views/picture.tsx";
import { dayOf, type Day } from "#app/kernel/day.ts";
import {
  formatByDay,
  formatFileSize,
  formatList,
  formatPlainDay,
} from "#app/platform/i18n/format.ts";
import { AnchorButton } from "#app/platform/ui/button.tsx";
import { Fold } from "#app/platform/ui/fold.tsx";
import { Mark, type MarkKind } from "#app/platform/ui/mark.tsx";
import { deliveryWords } from "#words/delivery.ts";

/** So many names are said of a folder that isn't unfolded. */
const NAMED = 3;
/** A folder of so few files stands open. */
const FEW = 5;

type Props = {
  folders: DeliveryFolder[];
  /** Where files are served from. */
  files: string;
  /** The address of a version of a proof: "/portal/p/proofs/". */
  versions: string;
  /** Where all that is open is, in one archive; a folder's is asked for by its id. */
  archive: string;
  locale: string;
  timeZone: string;
  today: Day;
  /** Who reads it: with whom a proof lies is said from there. */
  side: "client" | "studio";
  /** What can be done with a folder besides downloading it. */
  act?: (folder: DeliveryFolder) => ReactNode;
};

/** The final files, a folder for each deliverable: the same on both sides. */
export function DeliveryFolders(props: Props) {
  return (
    <ol>
      {props.folders.map((folder) => (
        <li key={`${folder.of} ${folder.id}`} className="delivery" data-state={folder.state}>
          <Look {...props} folder={folder} />
          <div className="min-w-0">
            <Head {...props} folder={folder} />
            {folder.files.length > 0 ? <Contents {...props} folder={folder} /> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

type FolderProps = Props & { folder: DeliveryFolder };

function Look({ folder, files }: FolderProps) {
  const picture = folder.files.find(isPictured);
  if (!picture) return <span aria-hidden="true" className="work-thumb" />;
  return (
    <Picture
      file={picture}
      base={files}
      sizes="(min-width: 48rem) 16rem, 100vw"
      alt=""
      className="work-thumb"
    />
  );
}

function Head(props: FolderProps) {
  const { folder, archive, locale, act } = props;
  const words = deliveryWords(locale);
  const size = formatFileSize(sizeOf([folder]), locale);
  return (
    <div className="grid gap-x-6 gap-y-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <h2 className="text-xl break-words">{folder.title}</h2>
        <State {...props} />
      </div>
      <div className="flex flex-wrap gap-3 self-start">
        {act?.(folder)}
        {folder.state === "released" ? (
          <AnchorButton
            href={`${archive}?folder=${encodeURIComponent(folder.id)}`}
            download
            aria-label={words.zipOf(folder.title, size)}
          >
            {words.zip(size)}
          </AnchorButton>
        ) : null}
      </div>
    </div>
  );
}

const MARKS: Record<DeliveryFolder["state"], MarkKind> = {
  released: "done",
  held: "progress",
  ahead: "theirs",
};

/** Where it stands, in words: what opens it, or since when it is open. */
function State({ folder, versions, locale, timeZone, today, side }: FolderProps) {
  const words = deliveryWords(locale);
  const { state, proof, plannedOn, format } = folder;
  const isAhead = plannedOn !== null && plannedOn >= today;
  const day = folder.releasedAt
    ? formatByDay(dayOf(new Date(folder.releasedAt), timeZone), locale)
    : null;
  const open = [
    day ? words.open(day) : words.openNow,
    folder.isByHand && side === "studio" ? words.byHand : "",
  ];
  const said = {
    released: open.filter(Boolean).join(", "),
    held: heldText(folder, locale),
    ahead: isAhead ? words.ahead : words.nothing,
  };
  const waits = state === "held" && folder.waitsFor.includes("approval") ? proof : null;
  return (
    <>
      <p className="mt-1">
        <Mark kind={MARKS[state]}>{said[state]}</Mark>
      </p>
      {waits ? (
        <p>
          {words.lies[side](waits.title, waits.version)}
          {". "}
          <a href={`${versions}${waits.checkpointId}`}>{words.toProof[side]}</a>
        </p>
      ) : null}
      <p className="text-muted text-sm">
        {[format, state === "ahead" && isAhead ? words.planned(formatByDay(plannedOn, locale)) : ""]
          .filter(Boolean)
          .join(". ")}
      </p>
    </>
  );
}

function Contents(props: FolderProps) {
  const { folder, locale } = props;
  const words = deliveryWords(locale);
  const names = folder.files.slice(0, NAMED).map(({ name }) => name);
  const isFew = folder.files.length <= FEW && folder.state === "released";
  return (
    <>
      {folder.areFinal ? null : <p className="text-muted mt-2 text-sm">{words.previews}</p>}
      {isFew ? (
        <FileRows {...props} />
      ) : (
        <Fold
          className="mt-2"
          summary={`${words.count(folder.files.length)}: ${words.names(names.join(", "), folder.files.length - names.length)}`}
        >
          <FileRows {...props} />
        </Fold>
      )}
      {folder.state === "released" ? <Hashes {...props} /> : null}
      <Downloads {...props} />
    </>
  );
}

function FileRows({ folder, files, locale }: FolderProps) {
  return (
    <ul className="mt-3">
      {folder.files.map((file) => (
        <li key={file.id} className="delivered">
          {file.held ? (
            <span className="py-2 font-semibold">
              <FileName name={file.name} />
            </span>
          ) : (
            <FileLink
              file={file}
              base={files}
              locale={locale}
              className="text-ink inline-flex min-h-11 items-center font-semibold"
            />
          )}
          <span className="text-muted text-sm">{file.caption}</span>
          <span className="text-muted figures text-sm">{fileFacts(file, locale)}</span>
        </li>
      ))}
    </ul>
  );
}

function Hashes({ folder, locale }: FolderProps) {
  const words = deliveryWords(locale);
  return (
    <Fold className="mt-2" summary={words.hashes}>
      <p className="text-muted text-sm">{words.hashesHint}</p>
      <dl className="mt-1 text-sm">
        {folder.files.map(({ id, name, sha256 }) => (
          <div key={id} className="py-1">
            <dt className="wrap-anywhere">
              <bdi>{name}</bdi>
            </dt>
            <dd className="text-muted font-mono text-xs break-all">{sha256}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}

/** Who got something of it, and when: both sides read it. */
function Downloads({ folder, locale, timeZone }: FolderProps) {
  const words = deliveryWords(locale);
  const { downloads, state } = folder;
  if (downloads.length === 0 && state !== "released") return null;
  const who = downloads.map(({ name, at }) =>
    words.downloadedBy(name, formatPlainDay(dayOf(new Date(at), timeZone), locale)),
  );
  return (
    <p className="text-muted mt-2 text-sm">
      {who.length > 0 ? words.downloaded(formatList(who, locale)) : words.notDownloaded}
    </p>
  );
}
