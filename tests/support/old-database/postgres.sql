
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE TYPE public."ActorKind" AS ENUM (
    'member',
    'guest',
    'system'
);

CREATE TYPE public."AgreementKind" AS ENUM (
    'original',
    'amendment'
);

CREATE TYPE public."AgreementStatus" AS ENUM (
    'draft',
    'sent',
    'viewed',
    'signed_by_client',
    'in_force',
    'completed',
    'terminated',
    'declined',
    'expired',
    'voided'
);

CREATE TYPE public."BankLineState" AS ENUM (
    'open',
    'booked',
    'ignored'
);

CREATE TYPE public."BookingKind" AS ENUM (
    'payment',
    'reversal',
    'refund',
    'dispute',
    'credit'
);

CREATE TYPE public."ChangeBilling" AS ENUM (
    'on_approval',
    'on_delivery',
    'with_final'
);

CREATE TYPE public."ChangePricing" AS ENUM (
    'free_round',
    'hourly',
    'fixed',
    'bonus'
);

CREATE TYPE public."ChangeStatus" AS ENUM (
    'requested',
    'priced',
    'sent',
    'approved',
    'declined',
    'expired',
    'delivered',
    'invoiced',
    'withdrawn'
);

CREATE TYPE public."CheckpointKind" AS ENUM (
    'update',
    'proof',
    'question',
    'delivery'
);

CREATE TYPE public."DeliverableRole" AS ENUM (
    'included',
    'addon',
    'alternative',
    'bonus'
);

CREATE TYPE public."DeliverableStatus" AS ENUM (
    'agreed',
    'in_progress',
    'delivered',
    'accepted',
    'revision_requested'
);

CREATE TYPE public."DepositKind" AS ENUM (
    'none',
    'percent',
    'amount'
);

CREATE TYPE public."DiscountKind" AS ENUM (
    'none',
    'percent',
    'amount'
);

CREATE TYPE public."DisputeStatus" AS ENUM (
    'needs_response',
    'under_review',
    'won',
    'lost'
);

CREATE TYPE public."InstalmentKind" AS ENUM (
    'deposit',
    'milestone',
    'balance',
    'change'
);

CREATE TYPE public."InvoiceKind" AS ENUM (
    'prepayment',
    'instalment',
    'final',
    'change',
    'credit_note',
    'one_off',
    'recurring'
);

CREATE TYPE public."InvoiceStatus" AS ENUM (
    'draft',
    'issued'
);

CREATE TYPE public."MailDelivery" AS ENUM (
    'unknown',
    'delivered',
    'bounced',
    'complained'
);

CREATE TYPE public."MailStatus" AS ENUM (
    'queued',
    'sending',
    'sent',
    'dead'
);

CREATE TYPE public."MilestoneStatus" AS ENUM (
    'planned',
    'in_progress',
    'in_review',
    'approved'
);

CREATE TYPE public."Party" AS ENUM (
    'client',
    'studio'
);

CREATE TYPE public."PaymentMethod" AS ENUM (
    'card',
    'transfer',
    'cash',
    'other'
);

CREATE TYPE public."PaymentStatus" AS ENUM (
    'started',
    'processing',
    'succeeded',
    'failed',
    'cancelled'
);

CREATE TYPE public."ProjectStatus" AS ENUM (
    'draft',
    'proposed',
    'active',
    'paused',
    'completed',
    'archived',
    'terminated'
);

CREATE TYPE public."QuestionKind" AS ENUM (
    'text',
    'choice',
    'scale',
    'files',
    'links'
);

CREATE TYPE public."Recurrence" AS ENUM (
    'once',
    'monthly',
    'quarterly'
);

CREATE TYPE public."RefundStatus" AS ENUM (
    'pending',
    'succeeded',
    'failed'
);

CREATE TYPE public."ReviewDecision" AS ENUM (
    'approved',
    'changes_requested'
);

CREATE TYPE public."RevisionPricing" AS ENUM (
    'hourly',
    'fixed'
);

CREATE TYPE public."Role" AS ENUM (
    'owner',
    'collaborator'
);

CREATE TYPE public."TaxCategory" AS ENUM (
    'standard',
    'zero',
    'exempt',
    'reverse_charge',
    'outside_scope'
);

CREATE TYPE public."TokenPurpose" AS ENUM (
    'recovery',
    'invitation'
);

CREATE TYPE public."TransmissionStatus" AS ENUM (
    'waiting',
    'sent',
    'accepted',
    'rejected'
);

CREATE FUNCTION public.milepost_booking_fits() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NEW."paymentId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Payment" p JOIN "Invoice" i ON i."id" = NEW."invoiceId" WHERE p."id" = NEW."paymentId" AND p."currency" = i."currency" AND p."workspaceId" = i."workspaceId" AND p."status" = 'succeeded') THEN
    RAISE EXCEPTION 'Booking does not fit';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.milepost_booking_sums() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE "Invoice" SET "paid" = "paid" + NEW."amount" WHERE "id" = NEW."invoiceId";
  UPDATE "Payment" SET "booked" = "booked" + NEW."amount" WHERE "id" = NEW."paymentId";
  RETURN NULL;
END $$;

CREATE FUNCTION public.milepost_frozen() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION '% is frozen', TG_TABLE_NAME;
END $$;

CREATE FUNCTION public.milepost_frozen_when_signed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Signature" WHERE "agreementId" = OLD."id") THEN
    RAISE EXCEPTION '% is frozen', TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.milepost_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Workspace" WHERE "id" = OLD."workspaceId" AND NOT "sample") THEN
    RAISE EXCEPTION '% is kept', TG_TABLE_NAME;
  END IF;
  RETURN OLD;
END $$;

CREATE FUNCTION public.milepost_own_pay_by() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NEW."payBy" = '' THEN NEW."payBy" := NEW."dueOn"; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION public.milepost_paid_pay_by() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "PlanDate" WHERE "invoiceId" = NEW."id") THEN PERFORM milepost_pay_by(NEW."id"); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION public.milepost_pay_by(invoice_id text) RETURNS void
    LANGUAGE sql
    AS $$
  UPDATE "Invoice" SET "payBy" = coalesce((SELECT min(p."dueOn") FROM "PlanDate" p WHERE p."invoiceId" = "Invoice"."id" AND p."upTo" > "Invoice"."paid"), "dueOn") WHERE "id" = invoice_id;
$$;

CREATE FUNCTION public.milepost_plan_pay_by() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM milepost_pay_by(OLD."invoiceId"); ELSE PERFORM milepost_pay_by(NEW."invoiceId"); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION public.milepost_raise_glossary_version() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE term "GlossaryTerm";
BEGIN
  IF TG_OP = 'DELETE' THEN term := OLD; ELSE term := NEW; END IF;
  UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = term."projectId" OR (term."projectId" IS NULL AND "workspaceId" = term."workspaceId");
  RETURN NULL;
END $$;

CREATE FUNCTION public.milepost_raise_own_version() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."id";
  RETURN NULL;
END $$;

CREATE FUNCTION public.milepost_raise_version() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = OLD."projectId";
  ELSE
    UPDATE "Project" SET "version" = "version" + 1 WHERE "id" = NEW."projectId";
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION public.milepost_raise_versions() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF TG_TABLE_NAME = 'Workspace' THEN
    UPDATE "Project" SET "version" = "version" + 1 WHERE "workspaceId" = NEW."id";
  ELSE
    UPDATE "Project" SET "version" = "version" + 1 WHERE "clientId" = NEW."id";
  END IF;
  RETURN NULL;
END $$;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE public."Activity" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    type text NOT NULL,
    at timestamp(3) without time zone NOT NULL,
    "actorKind" public."ActorKind" NOT NULL,
    "actorName" text NOT NULL,
    shared boolean DEFAULT true NOT NULL,
    subject text DEFAULT ''::text NOT NULL,
    detail text DEFAULT ''::text NOT NULL
);

CREATE TABLE public."Agreement" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    number integer NOT NULL,
    status public."AgreementStatus" DEFAULT 'sent'::public."AgreementStatus" NOT NULL,
    text text NOT NULL,
    sha256 text NOT NULL,
    scope text NOT NULL,
    locale text NOT NULL,
    "sentAt" timestamp(3) without time zone NOT NULL,
    "viewedAt" timestamp(3) without time zone,
    "signedAt" timestamp(3) without time zone,
    "endedAt" timestamp(3) without time zone,
    "declineReason" text DEFAULT ''::text NOT NULL,
    "changeId" text,
    countersign boolean DEFAULT false NOT NULL,
    "countersignedAt" timestamp(3) without time zone,
    effects text DEFAULT ''::text NOT NULL,
    "eventCount" integer DEFAULT 0 NOT NULL,
    "eventHash" text DEFAULT ''::text NOT NULL,
    "expiresOn" text,
    kind public."AgreementKind" DEFAULT 'original'::public."AgreementKind" NOT NULL,
    "originalFileId" text,
    "originalSha256" text DEFAULT ''::text NOT NULL,
    price bigint,
    "qualifiedFileId" text,
    "sealedFileId" text,
    "sealedSha256" text DEFAULT ''::text NOT NULL,
    template text DEFAULT ''::text NOT NULL,
    title text DEFAULT ''::text NOT NULL
);

CREATE TABLE public."AgreementEvent" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "agreementId" text NOT NULL,
    "position" integer NOT NULL,
    type text NOT NULL,
    at timestamp(3) without time zone NOT NULL,
    "actorName" text NOT NULL,
    detail text DEFAULT ''::text NOT NULL,
    ip text DEFAULT ''::text NOT NULL,
    "userAgent" text DEFAULT ''::text NOT NULL,
    "previousHash" text NOT NULL,
    hash text NOT NULL
);

CREATE TABLE public."AgreementTemplate" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    name text NOT NULL,
    locale text NOT NULL,
    "archivedAt" timestamp(3) without time zone,
    "createdAt" timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."AgreementTemplateVersion" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "templateId" text NOT NULL,
    version integer NOT NULL,
    body text NOT NULL,
    clauses text NOT NULL,
    "authorName" text NOT NULL,
    "createdAt" timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."BankFormat" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    head text NOT NULL,
    mapping text NOT NULL
);

CREATE TABLE public."BankLine" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    hash text NOT NULL,
    account text DEFAULT ''::text NOT NULL,
    "bookedOn" text NOT NULL,
    amount bigint NOT NULL,
    currency text NOT NULL,
    payer text DEFAULT ''::text NOT NULL,
    text text DEFAULT ''::text NOT NULL,
    state public."BankLineState" DEFAULT 'open'::public."BankLineState" NOT NULL,
    "paymentId" text,
    "importedAt" timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."BoardComment" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "itemId" text NOT NULL,
    "authorKind" public."ActorKind" NOT NULL,
    "authorName" text NOT NULL,
    body text NOT NULL,
    at timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."BoardItem" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    url text DEFAULT ''::text NOT NULL,
    "fileId" text,
    note text DEFAULT ''::text NOT NULL,
    "authorKind" public."ActorKind" NOT NULL,
    "authorName" text NOT NULL,
    "contactId" text,
    "createdAt" timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."Booking" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "invoiceId" text NOT NULL,
    kind public."BookingKind" NOT NULL,
    amount bigint NOT NULL,
    "paymentId" text,
    "creditNoteId" text,
    "refundId" text,
    "disputeId" text,
    "createdAt" timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."BriefQuestion" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "position" integer NOT NULL,
    kind public."QuestionKind" NOT NULL,
    label text NOT NULL,
    help text DEFAULT ''::text NOT NULL,
    options text DEFAULT ''::text NOT NULL,
    required boolean DEFAULT false NOT NULL,
    answer text DEFAULT ''::text NOT NULL,
    "answeredBy" text DEFAULT ''::text NOT NULL,
    "answeredAt" timestamp(3) without time zone
);

CREATE TABLE public."CardAccount" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "liveMode" boolean NOT NULL,
    "providerId" text DEFAULT ''::text NOT NULL,
    hint text NOT NULL,
    "keyCipher" text NOT NULL,
    "webhookCipher" text DEFAULT ''::text NOT NULL,
    "createdAt" timestamp(3) without time zone NOT NULL,
    "endedAt" timestamp(3) without time zone
);

CREATE TABLE public."ChangeNote" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "changeId" text NOT NULL,
    "authorKind" public."ActorKind" NOT NULL,
    "authorName" text NOT NULL,
    body text NOT NULL,
    at timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."ChangeRequest" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    wish text NOT NULL,
    "authorKind" public."ActorKind" NOT NULL,
    "authorName" text NOT NULL,
    "contactId" text,
    "deliverableId" text,
    "milestoneId" text,
    status public."ChangeStatus" DEFAULT 'requested'::public."ChangeStatus" NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    "declinedBy" public."ActorKind",
    gift boolean DEFAULT false NOT NULL,
    "createdAt" timestamp(3) without time zone NOT NULL,
    "decidedAt" timestamp(3) without time zone,
    "deliveredAt" timestamp(3) without time zone
);

CREATE TABLE public."ChangeVersion" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "changeId" text NOT NULL,
    version integer NOT NULL,
    pricing public."ChangePricing" NOT NULL,
    minutes integer DEFAULT 0 NOT NULL,
    rate bigint DEFAULT 0 NOT NULL,
    price bigint NOT NULL,
    worth bigint DEFAULT 0 NOT NULL,
    offer text DEFAULT ''::text NOT NULL,
    effects text NOT NULL,
    "expiresOn" text NOT NULL,
    "agreementId" text,
    "createdAt" timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."Checkpoint" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "milestoneId" text NOT NULL,
    kind public."CheckpointKind" DEFAULT 'update'::public."CheckpointKind" NOT NULL,
    title text NOT NULL,
    body text DEFAULT ''::text NOT NULL,
    "authorName" text NOT NULL,
    "publishedAt" timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."Client" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    name text NOT NULL,
    address text DEFAULT ''::text NOT NULL,
    country text NOT NULL,
    "taxId" text DEFAULT ''::text NOT NULL,
    "vatId" text DEFAULT ''::text NOT NULL,
    "createdAt" timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."Contact" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "clientId" text NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    role text DEFAULT ''::text NOT NULL,
    locale text NOT NULL,
    "createdAt" timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."DateMove" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "milestoneId" text NOT NULL,
    "fromDay" text NOT NULL,
    "toDay" text NOT NULL,
    "agreementId" text,
    reason text NOT NULL,
    "movedAt" timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."DayOff" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "fromDay" text NOT NULL,
    "toDay" text NOT NULL,
    title text DEFAULT ''::text NOT NULL
);

CREATE TABLE public."Deduction" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "invoiceId" text NOT NULL,
    "prepaymentId" text NOT NULL,
    number text NOT NULL,
    "issuedOn" text NOT NULL,
    net bigint NOT NULL,
    tax bigint NOT NULL,
    gross bigint NOT NULL,
    "returnedById" text
);

CREATE TABLE public."Deliverable" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "milestoneId" text,
    "position" integer NOT NULL,
    title text NOT NULL,
    format text DEFAULT ''::text NOT NULL,
    quantity integer DEFAULT 1 NOT NULL,
    acceptance text DEFAULT ''::text NOT NULL,
    rounds integer DEFAULT 1 NOT NULL,
    price bigint DEFAULT 0 NOT NULL,
    status public."DeliverableStatus" DEFAULT 'agreed'::public."DeliverableStatus" NOT NULL,
    change integer,
    "group" text DEFAULT ''::text NOT NULL,
    role public."DeliverableRole" DEFAULT 'included'::public."DeliverableRole" NOT NULL
);

CREATE TABLE public."Difference" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text DEFAULT ''::text NOT NULL,
    "paymentId" text DEFAULT ''::text NOT NULL,
    kind text NOT NULL,
    "providerId" text NOT NULL,
    currency text NOT NULL,
    expected bigint NOT NULL,
    found bigint NOT NULL,
    "firstSeenAt" timestamp(3) without time zone NOT NULL,
    "lastSeenAt" timestamp(3) without time zone NOT NULL,
    "settledAt" timestamp(3) without time zone
);

CREATE TABLE public."Dispute" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "paymentId" text NOT NULL,
    "providerId" text NOT NULL,
    status public."DisputeStatus" NOT NULL,
    amount bigint NOT NULL,
    currency text NOT NULL,
    taken bigint DEFAULT 0 NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    "respondBy" timestamp(3) without time zone,
    "openedAt" timestamp(3) without time zone NOT NULL,
    "closedAt" timestamp(3) without time zone
);

CREATE TABLE public."ExchangeRate" (
    "workspaceId" text NOT NULL,
    currency text NOT NULL,
    day text NOT NULL,
    rate text NOT NULL,
    source text NOT NULL
);

CREATE TABLE public."Exclusion" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "position" integer NOT NULL,
    text text NOT NULL
);

CREATE TABLE public."File" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text,
    "checkpointId" text,
    name text NOT NULL,
    "mediaType" text NOT NULL,
    size integer NOT NULL,
    sha256 text NOT NULL,
    width integer,
    height integer,
    "createdAt" timestamp(3) without time zone NOT NULL,
    "boardItemId" text,
    "questionId" text
);

CREATE TABLE public."GlossaryTerm" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text,
    term text NOT NULL,
    plain text NOT NULL
);

CREATE TABLE public."GuestLink" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "contactId" text NOT NULL,
    "tokenHash" text NOT NULL,
    rights text NOT NULL,
    "createdAt" timestamp(3) without time zone NOT NULL,
    "expiresAt" timestamp(3) without time zone NOT NULL,
    "revokedAt" timestamp(3) without time zone
);

CREATE TABLE public."GuestSession" (
    id text NOT NULL,
    "linkId" text NOT NULL,
    "createdAt" timestamp(3) without time zone NOT NULL,
    "lastSeenAt" timestamp(3) without time zone NOT NULL,
    "expiresAt" timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."Instalment" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "position" integer NOT NULL,
    kind public."InstalmentKind" NOT NULL,
    title text NOT NULL,
    "milestoneId" text,
    amount bigint NOT NULL,
    change integer
);

CREATE TABLE public."Invoice" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "instalmentId" text,
    kind public."InvoiceKind" NOT NULL,
    status public."InvoiceStatus" DEFAULT 'issued'::public."InvoiceStatus" NOT NULL,
    series text NOT NULL,
    sequence integer NOT NULL,
    number text NOT NULL,
    title text NOT NULL,
    currency text NOT NULL,
    locale text NOT NULL,
    "issuedOn" text NOT NULL,
    "suppliedOn" text NOT NULL,
    "dueOn" text NOT NULL,
    seller text NOT NULL,
    buyer text NOT NULL,
    taxes text NOT NULL,
    net bigint NOT NULL,
    tax bigint NOT NULL,
    gross bigint NOT NULL,
    prepaid bigint DEFAULT 0 NOT NULL,
    due bigint NOT NULL,
    paid bigint DEFAULT 0 NOT NULL,
    reference text NOT NULL,
    "createdAt" timestamp(3) without time zone NOT NULL,
    "fileId" text,
    "creditOfId" text,
    reason text DEFAULT ''::text NOT NULL,
    "buyerReference" text DEFAULT ''::text NOT NULL,
    "exchangeRate" text DEFAULT ''::text NOT NULL,
    "homeCurrency" text DEFAULT ''::text NOT NULL,
    "homeTax" bigint DEFAULT 0 NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    rounding bigint DEFAULT 0 NOT NULL,
    withheld bigint DEFAULT 0 NOT NULL,
    "withholdingRate" integer DEFAULT 0 NOT NULL,
    "payBy" text DEFAULT ''::text NOT NULL,
    "earlyRate" integer DEFAULT 0 NOT NULL,
    "earlyOn" text,
    "lowersPrice" boolean DEFAULT false NOT NULL,
    "lateOfId" text,
    "lateUntil" text,
    "searchText" text DEFAULT ''::text NOT NULL
);

CREATE TABLE public."InvoiceDraft" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    title text NOT NULL,
    content text NOT NULL,
    recurrence public."Recurrence" DEFAULT 'once'::public."Recurrence" NOT NULL,
    "nextOn" text,
    "issuesItself" boolean DEFAULT false NOT NULL,
    revision integer DEFAULT 0 NOT NULL,
    "createdAt" timestamp(3) without time zone NOT NULL,
    "updatedAt" timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."InvoiceLine" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "invoiceId" text NOT NULL,
    "position" integer NOT NULL,
    description text NOT NULL,
    quantity integer NOT NULL,
    net bigint NOT NULL,
    "taxCategory" public."TaxCategory" NOT NULL,
    "taxRate" integer NOT NULL,
    "taxReason" text DEFAULT ''::text NOT NULL,
    "creditsId" text,
    decimals integer DEFAULT 0 NOT NULL,
    unit text DEFAULT 'C62'::text NOT NULL,
    "unitPrice" bigint
);

CREATE TABLE public."InvoiceReminder" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "invoiceId" text NOT NULL,
    step integer NOT NULL,
    "sentAt" timestamp(3) without time zone NOT NULL,
    "dueOn" text DEFAULT ''::text NOT NULL
);

CREATE TABLE public."InvoiceSeries" (
    "workspaceId" text NOT NULL,
    name text NOT NULL,
    last integer NOT NULL
);

CREATE TABLE public."KeptCard" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "contactId" text NOT NULL,
    "contactName" text NOT NULL,
    "customerId" text NOT NULL,
    "methodId" text NOT NULL,
    brand text NOT NULL,
    last4 text NOT NULL,
    expires text NOT NULL,
    consent text NOT NULL,
    "consentedAt" timestamp(3) without time zone NOT NULL,
    "liveMode" boolean NOT NULL,
    "cardAccountId" text DEFAULT ''::text NOT NULL,
    "removedAt" timestamp(3) without time zone,
    "removedBy" text DEFAULT ''::text NOT NULL,
    "forgottenAt" timestamp(3) without time zone
);

CREATE TABLE public."Mail" (
    id text NOT NULL,
    "workspaceId" text,
    "projectId" text,
    template text NOT NULL,
    props text NOT NULL,
    locale text NOT NULL,
    "toName" text NOT NULL,
    "toEmail" text NOT NULL,
    "replyTo" text DEFAULT ''::text NOT NULL,
    "subjectKind" text DEFAULT ''::text NOT NULL,
    "subjectId" text DEFAULT ''::text NOT NULL,
    status public."MailStatus" DEFAULT 'queued'::public."MailStatus" NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    "nextAttemptAt" timestamp(3) without time zone NOT NULL,
    "leaseUntil" timestamp(3) without time zone,
    "leaseId" text DEFAULT ''::text NOT NULL,
    "lastError" text DEFAULT ''::text NOT NULL,
    subject text DEFAULT ''::text NOT NULL,
    "providerId" text DEFAULT ''::text NOT NULL,
    delivery public."MailDelivery" DEFAULT 'unknown'::public."MailDelivery" NOT NULL,
    "createdAt" timestamp(3) without time zone NOT NULL,
    "sentAt" timestamp(3) without time zone
);

CREATE TABLE public."Membership" (
    "userId" text NOT NULL,
    "workspaceId" text NOT NULL,
    role public."Role" NOT NULL,
    "createdAt" timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."Milestone" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "position" integer NOT NULL,
    title text NOT NULL,
    "dueOn" text NOT NULL,
    share integer DEFAULT 0 NOT NULL,
    status public."MilestoneStatus" DEFAULT 'planned'::public."MilestoneStatus" NOT NULL,
    "submittedAt" timestamp(3) without time zone,
    "approvedAt" timestamp(3) without time zone
);

CREATE TABLE public."Payment" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    method public."PaymentMethod" NOT NULL,
    status public."PaymentStatus" DEFAULT 'started'::public."PaymentStatus" NOT NULL,
    amount bigint NOT NULL,
    currency text NOT NULL,
    "sessionId" text,
    "intentId" text,
    "checkoutUrl" text DEFAULT ''::text NOT NULL,
    "liveMode" boolean DEFAULT false NOT NULL,
    "contactId" text,
    "claimedOn" text,
    "receivedOn" text,
    reference text DEFAULT ''::text NOT NULL,
    "recordedBy" text DEFAULT ''::text NOT NULL,
    failure text DEFAULT ''::text NOT NULL,
    "startedAt" timestamp(3) without time zone NOT NULL,
    "expiresAt" timestamp(3) without time zone,
    "settledAt" timestamp(3) without time zone,
    "closePending" boolean DEFAULT false NOT NULL,
    booked bigint DEFAULT 0 NOT NULL,
    returned bigint DEFAULT 0 NOT NULL,
    "confirmedAt" timestamp(3) without time zone,
    "contestedAt" timestamp(3) without time zone,
    "contestReason" text DEFAULT ''::text NOT NULL,
    "cardAccountId" text DEFAULT ''::text NOT NULL,
    "chargeOn" text,
    "instructionsUrl" text DEFAULT ''::text NOT NULL,
    "keepConsent" text DEFAULT ''::text NOT NULL,
    "keptCardId" text,
    CONSTRAINT "Payment_money" CHECK (((booked >= 0) AND (returned >= 0) AND ((booked + returned) <= amount)))
);

CREATE TABLE public."PaymentPart" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "paymentId" text NOT NULL,
    "invoiceId" text NOT NULL,
    "position" integer NOT NULL,
    amount bigint NOT NULL
);

CREATE TABLE public."PaymentReversal" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "paymentId" text NOT NULL,
    amount bigint NOT NULL,
    reason text NOT NULL,
    "recordedBy" text NOT NULL,
    "reversedAt" timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."PlanDate" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "invoiceId" text NOT NULL,
    "position" integer NOT NULL,
    "dueOn" text NOT NULL,
    amount bigint NOT NULL,
    "upTo" bigint NOT NULL
);

CREATE TABLE public."Project" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "clientId" text NOT NULL,
    title text NOT NULL,
    goal text DEFAULT ''::text NOT NULL,
    success text DEFAULT ''::text NOT NULL,
    status public."ProjectStatus" DEFAULT 'draft'::public."ProjectStatus" NOT NULL,
    currency text NOT NULL,
    "timeZone" text NOT NULL,
    "depositKind" public."DepositKind" DEFAULT 'percent'::public."DepositKind" NOT NULL,
    "depositValue" bigint DEFAULT 0 NOT NULL,
    "revisionRounds" integer DEFAULT 1 NOT NULL,
    "revisionPricing" public."RevisionPricing" DEFAULT 'hourly'::public."RevisionPricing" NOT NULL,
    "revisionPrice" bigint DEFAULT 0 NOT NULL,
    version integer DEFAULT 0 NOT NULL,
    "sentAt" timestamp(3) without time zone,
    "startedAt" timestamp(3) without time zone,
    "startedEarly" boolean DEFAULT false NOT NULL,
    "completedAt" timestamp(3) without time zone,
    "createdAt" timestamp(3) without time zone NOT NULL,
    "briefAnsweredAt" timestamp(3) without time zone,
    "endNoticeAt" timestamp(3) without time zone,
    "endNoticeBy" text DEFAULT ''::text NOT NULL,
    "endNoticeReason" text DEFAULT ''::text NOT NULL,
    "briefSentAt" timestamp(3) without time zone,
    clauses text DEFAULT ''::text NOT NULL,
    "discountKind" public."DiscountKind" DEFAULT 'none'::public."DiscountKind" NOT NULL,
    "discountReason" text DEFAULT ''::text NOT NULL,
    "discountValue" bigint DEFAULT 0 NOT NULL,
    "scopeDraft" text DEFAULT ''::text NOT NULL,
    "scopeRevision" integer DEFAULT 0 NOT NULL,
    "templateId" text
);

CREATE TABLE public."ProviderEvent" (
    id text NOT NULL,
    provider text NOT NULL,
    type text NOT NULL,
    "receivedAt" timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."Refund" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "paymentId" text NOT NULL,
    "creditNoteId" text,
    method public."PaymentMethod" NOT NULL,
    status public."RefundStatus" NOT NULL,
    amount bigint NOT NULL,
    currency text NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    reference text DEFAULT ''::text NOT NULL,
    "providerId" text,
    failure text DEFAULT ''::text NOT NULL,
    "recordedBy" text DEFAULT ''::text NOT NULL,
    "createdAt" timestamp(3) without time zone NOT NULL,
    "settledAt" timestamp(3) without time zone
);

CREATE TABLE public."Review" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "milestoneId" text NOT NULL,
    "contactId" text NOT NULL,
    "contactName" text NOT NULL,
    decision public."ReviewDecision" NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    "decidedAt" timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."ScopeTemplate" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    name text NOT NULL,
    data text NOT NULL,
    "createdAt" timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."SealingKey" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    certificate text NOT NULL,
    "keyCipher" text NOT NULL,
    subject text NOT NULL,
    issuer text NOT NULL,
    "selfMade" boolean NOT NULL,
    "createdAt" timestamp(3) without time zone NOT NULL,
    "expiresAt" timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."Session" (
    id text NOT NULL,
    "userId" text NOT NULL,
    "userAgent" text NOT NULL,
    "createdAt" timestamp(3) without time zone NOT NULL,
    "lastSeenAt" timestamp(3) without time zone NOT NULL,
    "expiresAt" timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."Signature" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "agreementId" text NOT NULL,
    "contactId" text NOT NULL,
    name text NOT NULL,
    "contactName" text NOT NULL,
    email text NOT NULL,
    identification text NOT NULL,
    consent text NOT NULL,
    sha256 text NOT NULL,
    ip text NOT NULL,
    "userAgent" text NOT NULL,
    "signedAt" timestamp(3) without time zone NOT NULL,
    "fileId" text,
    drawing text DEFAULT ''::text NOT NULL,
    "originalSha256" text DEFAULT ''::text NOT NULL,
    party public."Party" DEFAULT 'client'::public."Party" NOT NULL,
    role text DEFAULT ''::text NOT NULL,
    "signerId" text,
    "timeZone" text DEFAULT ''::text NOT NULL
);

CREATE TABLE public."Signer" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "agreementId" text NOT NULL,
    "position" integer NOT NULL,
    party public."Party" DEFAULT 'client'::public."Party" NOT NULL,
    "contactId" text,
    name text NOT NULL,
    email text NOT NULL,
    role text DEFAULT ''::text NOT NULL,
    "sentAt" timestamp(3) without time zone,
    "viewedAt" timestamp(3) without time zone,
    "signedAt" timestamp(3) without time zone,
    "remindedAt" timestamp(3) without time zone,
    reminders integer DEFAULT 0 NOT NULL
);

CREATE TABLE public."SigningCode" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "agreementId" text NOT NULL,
    "contactId" text NOT NULL,
    "codeHash" text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    "createdAt" timestamp(3) without time zone NOT NULL,
    "expiresAt" timestamp(3) without time zone NOT NULL,
    "usedAt" timestamp(3) without time zone
);

CREATE TABLE public."Termination" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    party public."Party" NOT NULL,
    reason text NOT NULL,
    settlement text NOT NULL,
    "agreementId" text NOT NULL,
    at timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."Throttle" (
    key text NOT NULL,
    count integer NOT NULL,
    "expiresAt" timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."Token" (
    id text NOT NULL,
    purpose public."TokenPurpose" NOT NULL,
    "userId" text,
    "workspaceId" text,
    email text NOT NULL,
    "createdAt" timestamp(3) without time zone NOT NULL,
    "expiresAt" timestamp(3) without time zone NOT NULL,
    "usedAt" timestamp(3) without time zone
);

CREATE TABLE public."Transmission" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "invoiceId" text NOT NULL,
    network text NOT NULL,
    status public."TransmissionStatus" DEFAULT 'waiting'::public."TransmissionStatus" NOT NULL,
    reference text DEFAULT ''::text NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    "nextAt" timestamp(3) without time zone NOT NULL,
    "createdAt" timestamp(3) without time zone NOT NULL,
    "updatedAt" timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."User" (
    id text NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    "passwordHash" text NOT NULL,
    "createdAt" timestamp(3) without time zone NOT NULL
);

CREATE TABLE public."Visit" (
    id text NOT NULL,
    "workspaceId" text NOT NULL,
    "projectId" text NOT NULL,
    "linkId" text NOT NULL,
    at timestamp(3) without time zone NOT NULL,
    ip text NOT NULL,
    "userAgent" text NOT NULL
);

CREATE TABLE public."Workspace" (
    id text NOT NULL,
    name text NOT NULL,
    sample boolean DEFAULT false NOT NULL,
    "legalName" text NOT NULL,
    address text DEFAULT ''::text NOT NULL,
    country text NOT NULL,
    "taxId" text DEFAULT ''::text NOT NULL,
    "vatId" text DEFAULT ''::text NOT NULL,
    email text NOT NULL,
    currency text NOT NULL,
    locale text NOT NULL,
    "timeZone" text NOT NULL,
    accent text NOT NULL,
    "hourlyRate" bigint DEFAULT 0 NOT NULL,
    terms text NOT NULL,
    "taxCategory" public."TaxCategory" DEFAULT 'outside_scope'::public."TaxCategory" NOT NULL,
    "taxRate" integer DEFAULT 0 NOT NULL,
    "taxReason" text DEFAULT ''::text NOT NULL,
    "paymentTermDays" integer DEFAULT 14 NOT NULL,
    "invoicePattern" text DEFAULT '{year}/{number}'::text NOT NULL,
    "cardEnabled" boolean DEFAULT true NOT NULL,
    "transferEnabled" boolean DEFAULT false NOT NULL,
    "cashEnabled" boolean DEFAULT false NOT NULL,
    iban text DEFAULT ''::text NOT NULL,
    bic text DEFAULT ''::text NOT NULL,
    "accountHolder" text DEFAULT ''::text NOT NULL,
    "createdAt" timestamp(3) without time zone NOT NULL,
    "workingDays" text DEFAULT '1 2 3 4 5'::text NOT NULL,
    "creditPattern" text DEFAULT ''::text NOT NULL,
    "invoiceNote" text DEFAULT ''::text NOT NULL,
    registration text DEFAULT ''::text NOT NULL,
    "withholdingRate" integer DEFAULT 0 NOT NULL,
    "reminderDays" text DEFAULT ''::text NOT NULL,
    "paymentLinks" text DEFAULT ''::text NOT NULL,
    accounts text DEFAULT ''::text NOT NULL,
    "firstWay" text DEFAULT ''::text NOT NULL,
    "ownAmounts" boolean DEFAULT false NOT NULL,
    "earlyRate" integer DEFAULT 0 NOT NULL,
    "earlyDays" integer DEFAULT 0 NOT NULL,
    "lateFee" bigint DEFAULT 0 NOT NULL,
    "lateRate" integer DEFAULT 0 NOT NULL,
    "keepCards" boolean DEFAULT false NOT NULL
);

CREATE TABLE public._migrations (
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);

INSERT INTO public."Activity" VALUES ('1m3kqa080emmc038bspp-1m3kqa0800001ehxx', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'project.created', '2026-09-28 10:00:00', 'member', 'Maja Wójcik', false, 'Identity for the workshop', '');
INSERT INTO public."Activity" VALUES ('1m3kqa080emmc038bspp-1m3p9pq800003v9yw', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'agreement.sent', '2026-09-29 10:00:00', 'member', 'Maja Wójcik', true, 'Sam Sample', '');
INSERT INTO public."Activity" VALUES ('1m3kqa080emmc038bspp-1m3s9twr00005w2sc', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'agreement.signed', '2026-09-30 14:00:00', 'guest', 'Sam Sample', true, 'Sam Sample', '');
INSERT INTO public."Activity" VALUES ('1m3kqa080emmc038bspp-1m3s9twr00007qk3d', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'invoice.issued', '2026-09-30 14:00:00', 'system', 'Studio Klon', true, '2026/001', 'Deposit');
INSERT INTO public."Activity" VALUES ('1m3kqa080emmc038bspp-1m3veg58000084jx3', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'payment.received', '2026-10-01 10:00:00', 'member', 'Maja Wójcik', true, '2026/001', '63000 EUR');
INSERT INTO public."Activity" VALUES ('1m3kqa080emmc038bspp-1m3veg5800009rxfq', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'project.started', '2026-10-01 10:00:00', 'member', 'Maja Wójcik', true, '', '');
INSERT INTO public."Activity" VALUES ('1m3kqa080emmc038bspp-1m4t7txm0000a6m9j', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'checkpoint.published', '2026-10-13 09:00:00', 'member', 'Maja Wójcik', true, 'Three directions', 'Concept');
INSERT INTO public."Activity" VALUES ('1m3kqa080emmc038bspp-1m52q2400000bcva8', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'milestone.sent-to-review', '2026-10-16 16:00:00', 'member', 'Maja Wójcik', true, 'Concept', '');
INSERT INTO public."Activity" VALUES ('1m3kqa080emmc038bspp-1m552k3r0000c3tjj', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'milestone.approved', '2026-10-17 14:00:00', 'guest', 'Sam Sample', true, 'Concept', '');
INSERT INTO public."Activity" VALUES ('1m3kqa080emmc038bspp-1m552k3r0000d7jss', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'invoice.issued', '2026-10-17 14:00:00', 'system', 'Studio Klon', true, '2026/002', 'With “Concept”');
INSERT INTO public."Activity" VALUES ('1m3kqa080emmc038bspp-1m55cwpm0000ebjbb', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'payment.received', '2026-10-17 17:00:00', 'member', 'Maja Wójcik', true, '2026/002', '63000 EUR');
INSERT INTO public."Activity" VALUES ('1m3kqa080emmc038bspp-1m6jwjqm0000f805p', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'checkpoint.published', '2026-11-04 09:00:00', 'member', 'Maja Wójcik', true, 'Sign, stamp and stickers', 'Final artwork');
INSERT INTO public."Activity" VALUES ('1m3kqa080emmc038bspp-1m6vbsy00000gjrt1', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'milestone.sent-to-review', '2026-11-07 16:00:00', 'member', 'Maja Wójcik', true, 'Final artwork', '');
INSERT INTO public."Activity" VALUES ('1m3kqa080emmc038bspp-1m6xqaxr0000hjn6f', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'milestone.approved', '2026-11-08 14:00:00', 'guest', 'Sam Sample', true, 'Final artwork', '');
INSERT INTO public."Activity" VALUES ('1m3kqa080emmc038bspp-1m6xqaxr0000jn29r', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'invoice.issued', '2026-11-08 14:00:00', 'system', 'Studio Klon', true, '2026/003', 'Identity for the workshop');
INSERT INTO public."Activity" VALUES ('1m3kqa080emmc038bspp-1m6y1mgm0000kw2ng', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'payment.received', '2026-11-08 17:00:00', 'member', 'Maja Wójcik', true, '2026/003', '84000 EUR');
INSERT INTO public."Activity" VALUES ('1m3kqa080emmc038bspp-1m6y1mgm0000mw03z', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'project.completed', '2026-11-08 17:00:00', 'member', 'Maja Wójcik', true, '', '');
INSERT INTO public."Activity" VALUES ('1m6gdkw809waz1rfcs6e-1m6gdkw80000njas0', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'project.created', '2026-11-03 10:00:00', 'member', 'Maja Wójcik', false, 'Website for the choir', '');
INSERT INTO public."Activity" VALUES ('1m6gdkw809waz1rfcs6e-1m6k00k80000qpq37', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'agreement.sent', '2026-11-04 10:00:00', 'member', 'Maja Wójcik', true, 'Agnė Pavyzdienė', '');
INSERT INTO public."Activity" VALUES ('1m6gdkw809waz1rfcs6e-1m6p04rr0000sc4gh', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'agreement.signed', '2026-11-05 14:00:00', 'guest', 'Agnė Pavyzdienė', true, 'Agnė Pavyzdienė', '');
INSERT INTO public."Activity" VALUES ('1m6gdkw809waz1rfcs6e-1m6p04rr0000vkpja', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'invoice.issued', '2026-11-05 14:00:00', 'system', 'Studio Klon', true, '2026/004', 'Deposit');
INSERT INTO public."Activity" VALUES ('1m6gdkw809waz1rfcs6e-1m6r4t180000wehda', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'payment.received', '2026-11-06 10:00:00', 'member', 'Maja Wójcik', true, '2026/004', '165000 EUR');
INSERT INTO public."Activity" VALUES ('1m6gdkw809waz1rfcs6e-1m6r4t180000xecdv', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'project.started', '2026-11-06 10:00:00', 'member', 'Maja Wójcik', true, '', '');
INSERT INTO public."Activity" VALUES ('1m6gdkw809waz1rfcs6e-1m77frfm0000yxwf5', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'checkpoint.published', '2026-11-12 09:00:00', 'member', 'Maja Wójcik', true, 'The map of the site', 'Content and structure');
INSERT INTO public."Activity" VALUES ('1m6gdkw809waz1rfcs6e-1m7n3s400000zh1sg', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'milestone.sent-to-review', '2026-11-17 16:00:00', 'member', 'Maja Wójcik', true, 'Content and structure', '');
INSERT INTO public."Activity" VALUES ('1m6gdkw809waz1rfcs6e-1m7qfa3r000105rbn', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'milestone.approved', '2026-11-18 14:00:00', 'guest', 'Agnė Pavyzdienė', true, 'Content and structure', '');
INSERT INTO public."Activity" VALUES ('1m6gdkw809waz1rfcs6e-1m7qfa3r00011a4pg', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'invoice.issued', '2026-11-18 14:00:00', 'system', 'Studio Klon', true, '2026/005', 'With “Content and structure”');
INSERT INTO public."Activity" VALUES ('1m6gdkw809waz1rfcs6e-1m83t4cm000124182', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'checkpoint.published', '2026-11-23 09:00:00', 'member', 'Maja Wójcik', true, 'First layout', 'Homepage design');
INSERT INTO public."Activity" VALUES ('1m6gdkw809waz1rfcs6e-1m8bhahm00013p9qx', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'checkpoint.published', '2026-11-26 09:00:00', 'member', 'Maja Wójcik', true, 'Layout on a phone', 'Homepage design');
INSERT INTO public."Activity" VALUES ('1m6gdkw809waz1rfcs6e-1m8he51000014pygj', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'milestone.sent-to-review', '2026-11-28 16:00:00', 'member', 'Maja Wójcik', true, 'Homepage design', '');
INSERT INTO public."Activity" VALUES ('1m6gdkw809waz1rfcs6e-1m8e3q8m000154p7k', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'change.requested', '2026-11-27 09:00:00', 'guest', 'Agnė Pavyzdienė', true, '1', 'A page for recordings');
INSERT INTO public."Activity" VALUES ('1m6gdkw809waz1rfcs6e-1m8eraec00017yabs', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'change.sent', '2026-11-27 15:00:00', 'member', 'Maja Wójcik', true, '1', 'A page for recordings');
INSERT INTO public."Activity" VALUES ('1m892bp80qrnkw1qmqvc-1m892bp800018z2aw', '1m8hm76yh01hg7wkqzp6', '1m892bp80qrnkw1qmqvc', 'project.created', '2026-11-25 10:00:00', 'member', 'Maja Wójcik', false, 'Bread bags and labels', '');
INSERT INTO public."Activity" VALUES ('1m892bp80qrnkw1qmqvc-1m8bmrd80001acw4e', '1m8hm76yh01hg7wkqzp6', '1m892bp80qrnkw1qmqvc', 'agreement.sent', '2026-11-26 10:00:00', 'member', 'Maja Wójcik', true, 'Zofia Przykładowa', '');

INSERT INTO public."Agreement" VALUES ('1m3kqa080emmc038bspp-v4ys328795x6', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 1, 'completed', '# Agreement: Identity for the workshop

Between **Studio Klon Maja Wójcik**, ul. Próbna 7, 30-001 Kraków, VAT id PL0000000000 and **Sample Bicycle Workshop**, 1 Example Street, Dublin, VAT id IE0000000A.

Offered on: 29 September 2026.

## The goal

> People should trust us with their bicycle before they have met us.

**How success is judged:** The sign can be read from the tram.

## What is delivered

### 1. Logo (€1,200.00)

- Format: .svg, .pdf, .png
- Quantity: 1
- Accepted when: Works in one colour at 12 mm
- Revision rounds included: 2
- With milestone: Concept

### 2. Shop sign, stamp and stickers (€900.00)

- Format: print-ready .pdf
- Quantity: 3
- Accepted when: Approved by the sign maker
- Revision rounds included: 1
- With milestone: Final artwork

## What is not included

- Printing and mounting
- Photos

## Milestones and dates

1. **Concept**, 14 October 2026
2. **Final artwork**, 7 November 2026

## Price and payment

The price is **€2,100.00** for everything listed above.

- Deposit: **€630.00**, due when signed; work starts when it has arrived
- With “Concept”: **€630.00**, due when approved
- Balance, with “Final artwork”: **€840.00**, due when approved

Amounts are net. Tax is added on each invoice as the law requires.

## Later changes

Each deliverable includes the revision rounds named with it (a stage without deliverables: 1). Further ones are estimated first and cost €60.00 an hour.

## Terms

### Working together

The designer does the work described above with care and keeps the client informed. The client gives texts, images, access and answers in time; where they come late, dates move by as many days.

### Dates and approval

Each milestone is sent for review when it is ready. The client approves it or asks for changes with a reason. If the client doesn''t answer within ten working days, the designer reminds; silence is never an approval.

### Changes

Revision rounds within the included number are free. Anything beyond the deliverables listed above, or beyond the included rounds, is priced first and begins only when the client has agreed to the price.

### Payment

Work begins when the deposit has arrived. Later instalments are due within 14 days of the invoice. The deposit is kept when the client ends the project without the designer''s fault; it is returned when the designer doesn''t deliver.

### Rights of use

With full payment the client receives the right to use the finished work for the purpose named in the goal, without limit of time and place. Drafts that weren''t chosen stay with the designer.

### Ownership on payment

With full payment the designer also transfers to the client the economic copyright in the finished work, for all fields of use that the goal needs. Until then it stays with the designer.

### Showing the work

The designer may show the finished work among her references, unless the client objects in writing.

### Ending early

Either side may end the project in writing with fourteen days'' notice. Work done until then is paid for, and handed over.

### Kill fee

Where the client ends the project early without the designer''s fault, 25 % of the price of the work that wasn''t begun is due besides.

> A transfer of copyright in Poland is valid only in writing, for which a qualified electronic signature stands. Signed here, it gives the right of use; the transfer takes effect when both sides have signed a copy with qualified signatures, which is then kept with this agreement.', 'fbffd0a2183f2fe9daa808e5b08ac71160be95a50a18dabad831613e61c9d182', '{"title":"Identity for the workshop","goal":"People should trust us with their bicycle before they have met us.","success":"The sign can be read from the tram.","currency":"EUR","milestones":[{"id":"1m3kqa080emmc038bspp-sd854qe80en7","title":"Concept","dueOn":"2026-10-14","share":3000},{"id":"1m3kqa080emmc038bspp-f1sdcns5v882","title":"Final artwork","dueOn":"2026-11-07","share":0}],"deliverables":[{"id":"1m3kqa080emmc038bspp-2z4ty8fkgawg","title":"Logo","format":".svg, .pdf, .png","quantity":1,"acceptance":"Works in one colour at 12 mm","rounds":2,"price":120000,"milestoneId":"1m3kqa080emmc038bspp-sd854qe80en7","role":"included","group":""},{"id":"1m3kqa080emmc038bspp-dee55e89vdcg","title":"Shop sign, stamp and stickers","format":"print-ready .pdf","quantity":3,"acceptance":"Approved by the sign maker","rounds":1,"price":90000,"milestoneId":"1m3kqa080emmc038bspp-f1sdcns5v882","role":"included","group":""}],"exclusions":["Printing and mounting","Photos"],"revision":{"rounds":1,"pricing":"hourly","price":6000},"deposit":{"kind":"percent","value":3000},"discount":{"kind":"none","value":0,"reason":""},"instalments":[{"kind":"deposit","milestoneId":null,"milestoneTitle":"","amount":63000},{"kind":"milestone","milestoneId":"1m3kqa080emmc038bspp-sd854qe80en7","milestoneTitle":"Concept","amount":63000},{"kind":"balance","milestoneId":"1m3kqa080emmc038bspp-f1sdcns5v882","milestoneTitle":"Final artwork","amount":84000}],"choice":[],"document":{"seller":{"name":"Studio Klon Maja Wójcik","address":"ul. Próbna 7\n30-001 Kraków","taxId":"","vatId":"PL0000000000"},"buyer":{"name":"Sample Bicycle Workshop","address":"1 Example Street\nDublin","taxId":"","vatId":"IE0000000A"},"terms":"### Working together\n\nThe designer does the work described above with care and keeps the client informed. The client gives texts, images, access and answers in time; where they come late, dates move by as many days.\n\n### Dates and approval\n\nEach milestone is sent for review when it is ready. The client approves it or asks for changes with a reason. If the client doesn''t answer within ten working days, the designer reminds; silence is never an approval.\n\n### Changes\n\nRevision rounds within the included number are free. Anything beyond the deliverables listed above, or beyond the included rounds, is priced first and begins only when the client has agreed to the price.\n\n### Payment\n\nWork begins when the deposit has arrived. Later instalments are due within 14 days of the invoice. The deposit is kept when the client ends the project without the designer''s fault; it is returned when the designer doesn''t deliver.\n\n### Rights of use\n\nWith full payment the client receives the right to use the finished work for the purpose named in the goal, without limit of time and place. Drafts that weren''t chosen stay with the designer.\n\n### Ownership on payment\n\nWith full payment the designer also transfers to the client the economic copyright in the finished work, for all fields of use that the goal needs. Until then it stays with the designer.\n\n### Showing the work\n\nThe designer may show the finished work among her references, unless the client objects in writing.\n\n### Ending early\n\nEither side may end the project in writing with fourteen days'' notice. Work done until then is paid for, and handed over.\n\n### Kill fee\n\nWhere the client ends the project early without the designer''s fault, 25 % of the price of the work that wasn''t begun is due besides.","offeredOn":"2026-09-29","brief":[],"needsQualified":true,"killFeePercent":25}}', 'en', '2026-09-29 10:00:00', NULL, '2026-09-30 14:00:00', '2026-11-08 17:00:00', '', NULL, false, NULL, '', 3, '27b0fb8c74c8a1a6f85b88e721b51170c95d4afccaf10dfcb378e5444ac1a4cf', '2026-10-29', 'original', NULL, '', 210000, NULL, NULL, '', 'Default terms, en', 'Identity for the workshop');
INSERT INTO public."Agreement" VALUES ('1m6gdkw809waz1rfcs6e-6raq94qn8jhd', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 1, 'in_force', '# Agreement: Website for the choir

Between **Studio Klon Maja Wójcik**, ul. Próbna 7, 30-001 Kraków, VAT id PL0000000000 and **Sample Choir Vieversys**, Pavyzdžių g. 12, 01100 Vilnius, VAT id LT000000000.

Offered on: 4 November 2026.

## The goal

> People who like us once should find the next concert in ten seconds.

**How success is judged:** Half of the tickets are sold through the site by spring.

## What is delivered

### 1. Structure and texts edited (€800.00)

- Format: .docx, 5 pages
- Quantity: 1
- Accepted when: Read aloud once together
- Revision rounds included: 1
- With milestone: Content and structure

### 2. Page designs (€2,100.00)

- Format: .fig, 7 layouts, phone and desktop
- Quantity: 7
- Accepted when: Approved by the board
- Revision rounds included: 2
- With milestone: Homepage design

### 3. Working website (€2,600.00)

- Format: HTML, hosted
- Quantity: 1
- Accepted when: Loads within a second on a phone
- Revision rounds included: 1
- With milestone: Launch

## What is not included

- The texts themselves
- Recording and photos
- Hosting after the first year

## Milestones and dates

1. **Content and structure**, 15 November 2026
2. **Homepage design**, 30 November 2026
3. **Launch**, 28 December 2026

## Price and payment

The price is **€5,500.00** for everything listed above.

- Deposit: **€1,650.00**, due when signed; work starts when it has arrived
- With “Content and structure”: **€1,100.00**, due when approved
- With “Homepage design”: **€1,650.00**, due when approved
- Balance, with “Launch”: **€1,100.00**, due when approved

Amounts are net. Tax is added on each invoice as the law requires.

## Later changes

Each deliverable includes the revision rounds named with it (a stage without deliverables: 1). Further ones are estimated first and cost €60.00 an hour.

## Terms

### Working together

The designer does the work described above with care and keeps the client informed. The client gives texts, images, access and answers in time; where they come late, dates move by as many days.

### Dates and approval

Each milestone is sent for review when it is ready. The client approves it or asks for changes with a reason. If the client doesn''t answer within ten working days, the designer reminds; silence is never an approval.

### Changes

Revision rounds within the included number are free. Anything beyond the deliverables listed above, or beyond the included rounds, is priced first and begins only when the client has agreed to the price.

### Payment

Work begins when the deposit has arrived. Later instalments are due within 14 days of the invoice. The deposit is kept when the client ends the project without the designer''s fault; it is returned when the designer doesn''t deliver.

### Rights of use

With full payment the client receives the right to use the finished work for the purpose named in the goal, without limit of time and place. Drafts that weren''t chosen stay with the designer.

### Ownership on payment

With full payment the designer also transfers to the client the economic copyright in the finished work, for all fields of use that the goal needs. Until then it stays with the designer.

### Showing the work

The designer may show the finished work among her references, unless the client objects in writing.

### Ending early

Either side may end the project in writing with fourteen days'' notice. Work done until then is paid for, and handed over.

### Kill fee

Where the client ends the project early without the designer''s fault, 25 % of the price of the work that wasn''t begun is due besides.

> A transfer of copyright in Poland is valid only in writing, for which a qualified electronic signature stands. Signed here, it gives the right of use; the transfer takes effect when both sides have signed a copy with qualified signatures, which is then kept with this agreement.', '266501878eea9f8da03fd0b2e783e6175387d60aeb61339bc0d8c4dab9a8f50a', '{"title":"Website for the choir","goal":"People who like us once should find the next concert in ten seconds.","success":"Half of the tickets are sold through the site by spring.","currency":"EUR","milestones":[{"id":"1m6gdkw809waz1rfcs6e-png26d58b3zk","title":"Content and structure","dueOn":"2026-11-15","share":2000},{"id":"1m6gdkw809waz1rfcs6e-1t1y9jp58068","title":"Homepage design","dueOn":"2026-11-30","share":3000},{"id":"1m6gdkw809waz1rfcs6e-3s7jv9v6y2n6","title":"Launch","dueOn":"2026-12-28","share":0}],"deliverables":[{"id":"1m6gdkw809waz1rfcs6e-1cz63qnc8tc7","title":"Structure and texts edited","format":".docx, 5 pages","quantity":1,"acceptance":"Read aloud once together","rounds":1,"price":80000,"milestoneId":"1m6gdkw809waz1rfcs6e-png26d58b3zk","role":"included","group":""},{"id":"1m6gdkw809waz1rfcs6e-0kfe2nqs23nw","title":"Page designs","format":".fig, 7 layouts, phone and desktop","quantity":7,"acceptance":"Approved by the board","rounds":2,"price":210000,"milestoneId":"1m6gdkw809waz1rfcs6e-1t1y9jp58068","role":"included","group":""},{"id":"1m6gdkw809waz1rfcs6e-xxf8cyrvbkxk","title":"Working website","format":"HTML, hosted","quantity":1,"acceptance":"Loads within a second on a phone","rounds":1,"price":260000,"milestoneId":"1m6gdkw809waz1rfcs6e-3s7jv9v6y2n6","role":"included","group":""}],"exclusions":["The texts themselves","Recording and photos","Hosting after the first year"],"revision":{"rounds":1,"pricing":"hourly","price":6000},"deposit":{"kind":"percent","value":3000},"discount":{"kind":"none","value":0,"reason":""},"instalments":[{"kind":"deposit","milestoneId":null,"milestoneTitle":"","amount":165000},{"kind":"milestone","milestoneId":"1m6gdkw809waz1rfcs6e-png26d58b3zk","milestoneTitle":"Content and structure","amount":110000},{"kind":"milestone","milestoneId":"1m6gdkw809waz1rfcs6e-1t1y9jp58068","milestoneTitle":"Homepage design","amount":165000},{"kind":"balance","milestoneId":"1m6gdkw809waz1rfcs6e-3s7jv9v6y2n6","milestoneTitle":"Launch","amount":110000}],"choice":[],"document":{"seller":{"name":"Studio Klon Maja Wójcik","address":"ul. Próbna 7\n30-001 Kraków","taxId":"","vatId":"PL0000000000"},"buyer":{"name":"Sample Choir Vieversys","address":"Pavyzdžių g. 12\n01100 Vilnius","taxId":"","vatId":"LT000000000"},"terms":"### Working together\n\nThe designer does the work described above with care and keeps the client informed. The client gives texts, images, access and answers in time; where they come late, dates move by as many days.\n\n### Dates and approval\n\nEach milestone is sent for review when it is ready. The client approves it or asks for changes with a reason. If the client doesn''t answer within ten working days, the designer reminds; silence is never an approval.\n\n### Changes\n\nRevision rounds within the included number are free. Anything beyond the deliverables listed above, or beyond the included rounds, is priced first and begins only when the client has agreed to the price.\n\n### Payment\n\nWork begins when the deposit has arrived. Later instalments are due within 14 days of the invoice. The deposit is kept when the client ends the project without the designer''s fault; it is returned when the designer doesn''t deliver.\n\n### Rights of use\n\nWith full payment the client receives the right to use the finished work for the purpose named in the goal, without limit of time and place. Drafts that weren''t chosen stay with the designer.\n\n### Ownership on payment\n\nWith full payment the designer also transfers to the client the economic copyright in the finished work, for all fields of use that the goal needs. Until then it stays with the designer.\n\n### Showing the work\n\nThe designer may show the finished work among her references, unless the client objects in writing.\n\n### Ending early\n\nEither side may end the project in writing with fourteen days'' notice. Work done until then is paid for, and handed over.\n\n### Kill fee\n\nWhere the client ends the project early without the designer''s fault, 25 % of the price of the work that wasn''t begun is due besides.","offeredOn":"2026-11-04","brief":[],"needsQualified":true,"killFeePercent":25}}', 'en', '2026-11-04 10:00:00', NULL, '2026-11-05 14:00:00', NULL, '', NULL, false, NULL, '', 3, 'fd7c604e522795931acd071432021dbec23411868884226b3e3a3b0f787fbef0', '2026-12-04', 'original', NULL, '', 550000, NULL, NULL, '', 'Default terms, en', 'Website for the choir');
INSERT INTO public."Agreement" VALUES ('1m6gdkw809waz1rfcs6e-cdqtre2rfwgp', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 2, 'sent', '# Amendment for change 1: A page for recordings

This is document 2 of “Website for the choir”. It changes agreement 1, signed on 5 November 2026, in what is named here and in nothing else.

## What was asked for

> Could people listen to last year''s concert on the site? Five recordings, with the programme beside them.

Gladly: one page with a player that works without an account. The recordings themselves come from you.

## What it costs

6.5 hours × €60.00 = €390.00, at the hourly rate signed in “Later changes” of agreement 1.

It is invoiced when this is approved.

## Dates

- “Homepage design” moves from 30 November 2026 to 3 December 2026
- “Launch” moves from 28 December 2026 to 31 December 2026

This offer stands until 11 December 2026.

Everything else stays as agreed.', '809559f2ca3717df28f06b5d5cb278ac458f631284decd2e5c1af66435a07a4e', '{}', 'en', '2026-11-27 15:00:00', NULL, NULL, NULL, '', '1m6gdkw809waz1rfcs6e-erve3meq00km', false, NULL, '{"number":1,"title":"A page for recordings","price":39000,"added":[],"dropped":[],"rounds":[],"days":3,"shifts":[{"milestoneId":"1m6gdkw809waz1rfcs6e-1t1y9jp58068","from":"2026-11-30","to":"2026-12-03"},{"milestoneId":"1m6gdkw809waz1rfcs6e-3s7jv9v6y2n6","from":"2026-12-28","to":"2026-12-31"}],"billing":"on_approval"}', 1, '240176e9137b350a5a8a86417af3488d2c1a39a61ff5fce6ebbfa7765a9c3369', '2026-12-11', 'amendment', NULL, '', 39000, NULL, NULL, '', '', 'A page for recordings');
INSERT INTO public."Agreement" VALUES ('1m892bp80qrnkw1qmqvc-zfhz04ga9dqs', '1m8hm76yh01hg7wkqzp6', '1m892bp80qrnkw1qmqvc', 1, 'sent', '# Agreement: Bread bags and labels

Between **Studio Klon Maja Wójcik**, ul. Próbna 7, 30-001 Kraków, VAT id PL0000000000 and **Sample Bakery Złoty Kłos**, ul. Wymyślona 3, 31-002 Kraków.

Offered on: 26 November 2026.

## The goal

> The bag should make people carry it through town like a present.

**How success is judged:** Nobody asks for a second, neutral bag.

## What is delivered

### 1. Bread bag, three sizes (€1,350.00)

- Format: print-ready .pdf
- Quantity: 3
- Accepted when: Proof approved by the printer
- Revision rounds included: 2
- With milestone: Print files

### 2. Labels (€600.00)

- Format: .pdf template, 12 kinds of bread
- Quantity: 12
- Accepted when: Legible at 30 cm
- Revision rounds included: 1
- With milestone: Print files

### 3. Window sticker (a bonus, worth €120.00, free of charge)

- Format: .svg
- Quantity: 1
- Accepted when: Works in white
- Revision rounds included: 1
- With milestone: Print files

## What is not included

- Printing
- Product photos

## Milestones and dates

1. **Drafts**, 10 December 2026
2. **Print files**, 28 December 2026

## Price and payment

The price is **€1,950.00** for everything listed above.

- Deposit: **€500.00**, due when signed; work starts when it has arrived
- With “Drafts”: **€585.00**, due when approved
- Balance, with “Print files”: **€865.00**, due when approved

Amounts are net. Tax is added on each invoice as the law requires.

## Later changes

Each deliverable includes the revision rounds named with it (a stage without deliverables: 1). Further ones are estimated first and cost €60.00 an hour.

## Terms

### Working together

The designer does the work described above with care and keeps the client informed. The client gives texts, images, access and answers in time; where they come late, dates move by as many days.

### Dates and approval

Each milestone is sent for review when it is ready. The client approves it or asks for changes with a reason. If the client doesn''t answer within ten working days, the designer reminds; silence is never an approval.

### Changes

Revision rounds within the included number are free. Anything beyond the deliverables listed above, or beyond the included rounds, is priced first and begins only when the client has agreed to the price.

### Payment

Work begins when the deposit has arrived. Later instalments are due within 14 days of the invoice. The deposit is kept when the client ends the project without the designer''s fault; it is returned when the designer doesn''t deliver.

### Rights of use

With full payment the client receives the right to use the finished work for the purpose named in the goal, without limit of time and place. Drafts that weren''t chosen stay with the designer.

### Ownership on payment

With full payment the designer also transfers to the client the economic copyright in the finished work, for all fields of use that the goal needs. Until then it stays with the designer.

### Showing the work

The designer may show the finished work among her references, unless the client objects in writing.

### Ending early

Either side may end the project in writing with fourteen days'' notice. Work done until then is paid for, and handed over.

### Kill fee

Where the client ends the project early without the designer''s fault, 25 % of the price of the work that wasn''t begun is due besides.

> A transfer of copyright in Poland is valid only in writing, for which a qualified electronic signature stands. Signed here, it gives the right of use; the transfer takes effect when both sides have signed a copy with qualified signatures, which is then kept with this agreement.', '984df15c06e0035f00d2ea22a0dda8e76166eb2f5d50fefcff17f2a7ededb9af', '{"title":"Bread bags and labels","goal":"The bag should make people carry it through town like a present.","success":"Nobody asks for a second, neutral bag.","currency":"EUR","milestones":[{"id":"1m892bp80qrnkw1qmqvc-wbgz7d0f3qtv","title":"Drafts","dueOn":"2026-12-10","share":3000},{"id":"1m892bp80qrnkw1qmqvc-3sejba7fpzmk","title":"Print files","dueOn":"2026-12-28","share":0}],"deliverables":[{"id":"1m892bp80qrnkw1qmqvc-3svnawbt0gqt","title":"Bread bag, three sizes","format":"print-ready .pdf","quantity":3,"acceptance":"Proof approved by the printer","rounds":2,"price":135000,"milestoneId":"1m892bp80qrnkw1qmqvc-3sejba7fpzmk","role":"included","group":""},{"id":"1m892bp80qrnkw1qmqvc-96ax041r4nxd","title":"Labels","format":".pdf template, 12 kinds of bread","quantity":12,"acceptance":"Legible at 30 cm","rounds":1,"price":60000,"milestoneId":"1m892bp80qrnkw1qmqvc-3sejba7fpzmk","role":"included","group":""},{"id":"1m892bp80qrnkw1qmqvc-4hxqwex96tpt","title":"Window sticker","format":".svg","quantity":1,"acceptance":"Works in white","rounds":1,"price":12000,"milestoneId":"1m892bp80qrnkw1qmqvc-3sejba7fpzmk","role":"bonus","group":""}],"exclusions":["Printing","Product photos"],"revision":{"rounds":1,"pricing":"hourly","price":6000},"deposit":{"kind":"amount","value":50000},"discount":{"kind":"none","value":0,"reason":""},"instalments":[{"kind":"deposit","milestoneId":null,"milestoneTitle":"","amount":50000},{"kind":"milestone","milestoneId":"1m892bp80qrnkw1qmqvc-wbgz7d0f3qtv","milestoneTitle":"Drafts","amount":58500},{"kind":"balance","milestoneId":"1m892bp80qrnkw1qmqvc-3sejba7fpzmk","milestoneTitle":"Print files","amount":86500}],"choice":[],"document":{"seller":{"name":"Studio Klon Maja Wójcik","address":"ul. Próbna 7\n30-001 Kraków","taxId":"","vatId":"PL0000000000"},"buyer":{"name":"Sample Bakery Złoty Kłos","address":"ul. Wymyślona 3\n31-002 Kraków","taxId":"","vatId":""},"terms":"### Working together\n\nThe designer does the work described above with care and keeps the client informed. The client gives texts, images, access and answers in time; where they come late, dates move by as many days.\n\n### Dates and approval\n\nEach milestone is sent for review when it is ready. The client approves it or asks for changes with a reason. If the client doesn''t answer within ten working days, the designer reminds; silence is never an approval.\n\n### Changes\n\nRevision rounds within the included number are free. Anything beyond the deliverables listed above, or beyond the included rounds, is priced first and begins only when the client has agreed to the price.\n\n### Payment\n\nWork begins when the deposit has arrived. Later instalments are due within 14 days of the invoice. The deposit is kept when the client ends the project without the designer''s fault; it is returned when the designer doesn''t deliver.\n\n### Rights of use\n\nWith full payment the client receives the right to use the finished work for the purpose named in the goal, without limit of time and place. Drafts that weren''t chosen stay with the designer.\n\n### Ownership on payment\n\nWith full payment the designer also transfers to the client the economic copyright in the finished work, for all fields of use that the goal needs. Until then it stays with the designer.\n\n### Showing the work\n\nThe designer may show the finished work among her references, unless the client objects in writing.\n\n### Ending early\n\nEither side may end the project in writing with fourteen days'' notice. Work done until then is paid for, and handed over.\n\n### Kill fee\n\nWhere the client ends the project early without the designer''s fault, 25 % of the price of the work that wasn''t begun is due besides.","offeredOn":"2026-11-26","brief":[],"needsQualified":true,"killFeePercent":25},"offered":{"title":"Bread bags and labels","goal":"The bag should make people carry it through town like a present.","success":"Nobody asks for a second, neutral bag.","currency":"EUR","milestones":[{"id":"1m892bp80qrnkw1qmqvc-wbgz7d0f3qtv","title":"Drafts","dueOn":"2026-12-10","share":3000},{"id":"1m892bp80qrnkw1qmqvc-3sejba7fpzmk","title":"Print files","dueOn":"2026-12-28","share":0}],"deliverables":[{"id":"1m892bp80qrnkw1qmqvc-3svnawbt0gqt","title":"Bread bag, three sizes","format":"print-ready .pdf","quantity":3,"acceptance":"Proof approved by the printer","rounds":2,"price":135000,"milestoneId":"1m892bp80qrnkw1qmqvc-3sejba7fpzmk","role":"included","group":""},{"id":"1m892bp80qrnkw1qmqvc-96ax041r4nxd","title":"Labels","format":".pdf template, 12 kinds of bread","quantity":12,"acceptance":"Legible at 30 cm","rounds":1,"price":60000,"milestoneId":"1m892bp80qrnkw1qmqvc-3sejba7fpzmk","role":"included","group":""},{"id":"1m892bp80qrnkw1qmqvc-bfxqe3yr4vze","title":"Board for the pavement","format":"print-ready .pdf, A1","quantity":1,"acceptance":"Read from across the street","rounds":1,"price":24000,"milestoneId":"1m892bp80qrnkw1qmqvc-3sejba7fpzmk","role":"addon","group":""},{"id":"1m892bp80qrnkw1qmqvc-4hxqwex96tpt","title":"Window sticker","format":".svg","quantity":1,"acceptance":"Works in white","rounds":1,"price":12000,"milestoneId":"1m892bp80qrnkw1qmqvc-3sejba7fpzmk","role":"bonus","group":""}],"exclusions":["Printing","Product photos"],"revision":{"rounds":1,"pricing":"hourly","price":6000},"deposit":{"kind":"amount","value":50000},"discount":{"kind":"none","value":0,"reason":""}}}', 'en', '2026-11-26 10:00:00', NULL, NULL, NULL, '', NULL, false, NULL, '', 1, '5c177cdc2c57ab0d72602fb1f54650300a03e00449ca93c64237d5ee3298d9d4', '2026-12-26', 'original', NULL, '', 195000, NULL, NULL, '', 'Default terms, en', 'Bread bags and labels');

INSERT INTO public."AgreementEvent" VALUES ('1m3kqa080emmc038bspp-1m3p9pq800002rhrw', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-v4ys328795x6', 1, 'sent', '2026-09-29 10:00:00', 'Maja Wójcik', 'Sam Sample', '', '', '', '94cf6b55fd757eac828770fe46e5e7a97e8595c5a9f903b8f61e24f3d26370e7');
INSERT INTO public."AgreementEvent" VALUES ('1m3kqa080emmc038bspp-1m3s9twr00004m0dd', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-v4ys328795x6', 2, 'signed', '2026-09-30 14:00:00', 'Sam Sample', 'sam@workshop.example', '192.0.2.7', 'Sample browser', '94cf6b55fd757eac828770fe46e5e7a97e8595c5a9f903b8f61e24f3d26370e7', '757453e9b567130f35451d6752c8d23919d40a1e97bdb563216619972c254356');
INSERT INTO public."AgreementEvent" VALUES ('1m3kqa080emmc038bspp-1m3s9twr0000605py', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-v4ys328795x6', 3, 'in-force', '2026-09-30 14:00:00', 'Milepost', '', '', '', '757453e9b567130f35451d6752c8d23919d40a1e97bdb563216619972c254356', '27b0fb8c74c8a1a6f85b88e721b51170c95d4afccaf10dfcb378e5444ac1a4cf');
INSERT INTO public."AgreementEvent" VALUES ('1m6gdkw809waz1rfcs6e-1m6k00k80000pm427', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', '1m6gdkw809waz1rfcs6e-6raq94qn8jhd', 1, 'sent', '2026-11-04 10:00:00', 'Maja Wójcik', 'Agnė Pavyzdienė', '', '', '', '3e01aa791a37c9f4a9548bb3403d3e4eada4d9f8ecac29e5071d237f86d00d68');
INSERT INTO public."AgreementEvent" VALUES ('1m6gdkw809waz1rfcs6e-1m6p04rr0000r5pkb', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', '1m6gdkw809waz1rfcs6e-6raq94qn8jhd', 2, 'signed', '2026-11-05 14:00:00', 'Agnė Pavyzdienė', 'agne@choir.example', '192.0.2.7', 'Sample browser', '3e01aa791a37c9f4a9548bb3403d3e4eada4d9f8ecac29e5071d237f86d00d68', '20cd5ca662104d76c30428909755dcdb9f3399003042d0908be2cf444682e7e3');
INSERT INTO public."AgreementEvent" VALUES ('1m6gdkw809waz1rfcs6e-1m6p04rr0000t9pfz', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', '1m6gdkw809waz1rfcs6e-6raq94qn8jhd', 3, 'in-force', '2026-11-05 14:00:00', 'Milepost', '', '', '', '20cd5ca662104d76c30428909755dcdb9f3399003042d0908be2cf444682e7e3', 'fd7c604e522795931acd071432021dbec23411868884226b3e3a3b0f787fbef0');
INSERT INTO public."AgreementEvent" VALUES ('1m6gdkw809waz1rfcs6e-1m8eraec00016qfzh', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', '1m6gdkw809waz1rfcs6e-cdqtre2rfwgp', 1, 'sent', '2026-11-27 15:00:00', 'Maja Wójcik', 'Agnė Pavyzdienė', '', '', '', '240176e9137b350a5a8a86417af3488d2c1a39a61ff5fce6ebbfa7765a9c3369');
INSERT INTO public."AgreementEvent" VALUES ('1m892bp80qrnkw1qmqvc-1m8bmrd800019kvks', '1m8hm76yh01hg7wkqzp6', '1m892bp80qrnkw1qmqvc', '1m892bp80qrnkw1qmqvc-zfhz04ga9dqs', 1, 'sent', '2026-11-26 10:00:00', 'Maja Wójcik', 'Zofia Przykładowa', '', '', '', '5c177cdc2c57ab0d72602fb1f54650300a03e00449ca93c64237d5ee3298d9d4');

INSERT INTO public."Booking" VALUES ('1m3kqa080emmc038bspp-mvhbqct5hamp', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-h7xepjy00gkv', 'payment', 63000, '1m3kqa080emmc038bspp-mf0e9hpxbcc0', NULL, NULL, NULL, '2026-10-01 10:00:00');
INSERT INTO public."Booking" VALUES ('1m3kqa080emmc038bspp-3xf6rb4nws98', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-1d0q0hy1nkd0', 'payment', 63000, '1m3kqa080emmc038bspp-mm40mhwkdh1c', NULL, NULL, NULL, '2026-10-17 17:00:00');
INSERT INTO public."Booking" VALUES ('1m3kqa080emmc038bspp-jwr4rq2gbf6m', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-1j7vg02px7pw', 'payment', 84000, '1m3kqa080emmc038bspp-g0b177znx4ys', NULL, NULL, NULL, '2026-11-08 17:00:00');
INSERT INTO public."Booking" VALUES ('1m6gdkw809waz1rfcs6e-wa13b0fac3fs', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', '1m6gdkw809waz1rfcs6e-6geqz8e1n0j6', 'payment', 165000, '1m6gdkw809waz1rfcs6e-kc799rbd3c87', NULL, NULL, NULL, '2026-11-06 10:00:00');

INSERT INTO public."ChangeRequest" VALUES ('1m6gdkw809waz1rfcs6e-erve3meq00km', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 1, 'A page for recordings', 'Could people listen to last year''s concert on the site? Five recordings, with the programme beside them.', 'guest', 'Agnė Pavyzdienė', '1m6gdkw80tw6t0f9h2dm', NULL, NULL, 'sent', '', NULL, false, '2026-11-27 09:00:00', NULL, NULL);

INSERT INTO public."ChangeVersion" VALUES ('1m6gdkw809waz1rfcs6e-xbd51y80gx79', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', '1m6gdkw809waz1rfcs6e-erve3meq00km', 1, 'hourly', 390, 6000, 39000, 0, 'Gladly: one page with a player that works without an account. The recordings themselves come from you.', '{"number":1,"title":"A page for recordings","price":39000,"added":[],"dropped":[],"rounds":[],"days":3,"shifts":[{"milestoneId":"1m6gdkw809waz1rfcs6e-1t1y9jp58068","from":"2026-11-30","to":"2026-12-03"},{"milestoneId":"1m6gdkw809waz1rfcs6e-3s7jv9v6y2n6","from":"2026-12-28","to":"2026-12-31"}],"billing":"on_approval"}', '2026-12-11', '1m6gdkw809waz1rfcs6e-cdqtre2rfwgp', '2026-11-27 15:00:00');

INSERT INTO public."Checkpoint" VALUES ('1m3kqa080emmc038bspp-vh81wm8ervkw', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-sd854qe80en7', 'update', 'Three directions', 'Chain, spoke and hand. The hand feels most like you.', 'Maja Wójcik', '2026-10-13 09:00:00');
INSERT INTO public."Checkpoint" VALUES ('1m3kqa080emmc038bspp-bcdkwjwjbbdc', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-f1sdcns5v882', 'update', 'Sign, stamp and stickers', 'All in one archive, with a page that says what to use where.', 'Maja Wójcik', '2026-11-04 09:00:00');
INSERT INTO public."Checkpoint" VALUES ('1m6gdkw809waz1rfcs6e-n7z8v7gwdjcy', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', '1m6gdkw809waz1rfcs6e-png26d58b3zk', 'update', 'The map of the site', 'Five pages instead of fourteen. The concerts come first.', 'Maja Wójcik', '2026-11-12 09:00:00');
INSERT INTO public."Checkpoint" VALUES ('1m6gdkw809waz1rfcs6e-n9s45pbcjwtn', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', '1m6gdkw809waz1rfcs6e-1t1y9jp58068', 'update', 'First layout', 'Large type, the next concert on top, and the sound one tap away.', 'Maja Wójcik', '2026-11-23 09:00:00');
INSERT INTO public."Checkpoint" VALUES ('1m6gdkw809waz1rfcs6e-67ftskyj63wm', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', '1m6gdkw809waz1rfcs6e-1t1y9jp58068', 'update', 'Layout on a phone', 'The programme folds; tickets stay in reach.', 'Maja Wójcik', '2026-11-26 09:00:00');

INSERT INTO public."Client" VALUES ('1m3kqa0800z5tgb9dm4s', '1m8hm76yh01hg7wkqzp6', 'Sample Bicycle Workshop', '1 Example Street
Dublin', 'IE', '', 'IE0000000A', '2026-09-28 10:00:00');
INSERT INTO public."Client" VALUES ('1m6gdkw80964g6say370', '1m8hm76yh01hg7wkqzp6', 'Sample Choir Vieversys', 'Pavyzdžių g. 12
01100 Vilnius', 'LT', '', 'LT000000000', '2026-11-03 10:00:00');
INSERT INTO public."Client" VALUES ('1m892bp804kjgphbzpq9', '1m8hm76yh01hg7wkqzp6', 'Sample Bakery Złoty Kłos', 'ul. Wymyślona 3
31-002 Kraków', 'PL', '', '', '2026-11-25 10:00:00');

INSERT INTO public."Contact" VALUES ('1m3kqa080ynzdsx6282j', '1m8hm76yh01hg7wkqzp6', '1m3kqa0800z5tgb9dm4s', 'Sam Sample', 'sam@workshop.example', '', 'en', '2026-09-28 10:00:00');
INSERT INTO public."Contact" VALUES ('1m6gdkw80tw6t0f9h2dm', '1m8hm76yh01hg7wkqzp6', '1m6gdkw80964g6say370', 'Agnė Pavyzdienė', 'agne@choir.example', '', 'en', '2026-11-03 10:00:00');
INSERT INTO public."Contact" VALUES ('1m6gdkw80h6b2cvrhxym', '1m8hm76yh01hg7wkqzp6', '1m6gdkw80964g6say370', 'Tomas Pavyzdys', 'tomas@choir.example', '', 'lt', '2026-11-03 10:00:00');
INSERT INTO public."Contact" VALUES ('1m892bp80aavwetwjwjr', '1m8hm76yh01hg7wkqzp6', '1m892bp804kjgphbzpq9', 'Zofia Przykładowa', 'zofia@bakery.example', '', 'en', '2026-11-25 10:00:00');

INSERT INTO public."Deduction" VALUES ('1m3kqa080emmc038bspp-qzj670f5d9ef', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-1j7vg02px7pw', '1m3kqa080emmc038bspp-h7xepjy00gkv', '2026/001', '2026-09-30', 63000, 0, 63000, NULL);
INSERT INTO public."Deduction" VALUES ('1m3kqa080emmc038bspp-79xc9zn2ta8q', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-1j7vg02px7pw', '1m3kqa080emmc038bspp-1d0q0hy1nkd0', '2026/002', '2026-10-17', 63000, 0, 63000, NULL);

INSERT INTO public."Deliverable" VALUES ('1m3kqa080emmc038bspp-2z4ty8fkgawg', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-sd854qe80en7', 0, 'Logo', '.svg, .pdf, .png', 1, 'Works in one colour at 12 mm', 2, 120000, 'accepted', NULL, '', 'included');
INSERT INTO public."Deliverable" VALUES ('1m3kqa080emmc038bspp-dee55e89vdcg', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-f1sdcns5v882', 1, 'Shop sign, stamp and stickers', 'print-ready .pdf', 3, 'Approved by the sign maker', 1, 90000, 'accepted', NULL, '', 'included');
INSERT INTO public."Deliverable" VALUES ('1m6gdkw809waz1rfcs6e-xxf8cyrvbkxk', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', '1m6gdkw809waz1rfcs6e-3s7jv9v6y2n6', 2, 'Working website', 'HTML, hosted', 1, 'Loads within a second on a phone', 1, 260000, 'agreed', NULL, '', 'included');
INSERT INTO public."Deliverable" VALUES ('1m6gdkw809waz1rfcs6e-1cz63qnc8tc7', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', '1m6gdkw809waz1rfcs6e-png26d58b3zk', 0, 'Structure and texts edited', '.docx, 5 pages', 1, 'Read aloud once together', 1, 80000, 'accepted', NULL, '', 'included');
INSERT INTO public."Deliverable" VALUES ('1m6gdkw809waz1rfcs6e-0kfe2nqs23nw', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', '1m6gdkw809waz1rfcs6e-1t1y9jp58068', 1, 'Page designs', '.fig, 7 layouts, phone and desktop', 7, 'Approved by the board', 2, 210000, 'delivered', NULL, '', 'included');
INSERT INTO public."Deliverable" VALUES ('1m892bp80qrnkw1qmqvc-3svnawbt0gqt', '1m8hm76yh01hg7wkqzp6', '1m892bp80qrnkw1qmqvc', '1m892bp80qrnkw1qmqvc-3sejba7fpzmk', 0, 'Bread bag, three sizes', 'print-ready .pdf', 3, 'Proof approved by the printer', 2, 135000, 'agreed', NULL, '', 'included');
INSERT INTO public."Deliverable" VALUES ('1m892bp80qrnkw1qmqvc-96ax041r4nxd', '1m8hm76yh01hg7wkqzp6', '1m892bp80qrnkw1qmqvc', '1m892bp80qrnkw1qmqvc-3sejba7fpzmk', 1, 'Labels', '.pdf template, 12 kinds of bread', 12, 'Legible at 30 cm', 1, 60000, 'agreed', NULL, '', 'included');
INSERT INTO public."Deliverable" VALUES ('1m892bp80qrnkw1qmqvc-bfxqe3yr4vze', '1m8hm76yh01hg7wkqzp6', '1m892bp80qrnkw1qmqvc', '1m892bp80qrnkw1qmqvc-3sejba7fpzmk', 2, 'Board for the pavement', 'print-ready .pdf, A1', 1, 'Read from across the street', 1, 24000, 'agreed', NULL, '', 'addon');
INSERT INTO public."Deliverable" VALUES ('1m892bp80qrnkw1qmqvc-4hxqwex96tpt', '1m8hm76yh01hg7wkqzp6', '1m892bp80qrnkw1qmqvc', '1m892bp80qrnkw1qmqvc-3sejba7fpzmk', 3, 'Window sticker', '.svg', 1, 'Works in white', 1, 12000, 'agreed', NULL, '', 'bonus');

INSERT INTO public."Exclusion" VALUES ('1m3kqa080emmc038bspp-pfjfdjtk2fse', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 0, 'Printing and mounting');
INSERT INTO public."Exclusion" VALUES ('1m3kqa080emmc038bspp-2vy3skyn77w5', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 1, 'Photos');
INSERT INTO public."Exclusion" VALUES ('1m6gdkw809waz1rfcs6e-qfqad2e67171', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 0, 'The texts themselves');
INSERT INTO public."Exclusion" VALUES ('1m6gdkw809waz1rfcs6e-k0haw5b4mt8b', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 1, 'Recording and photos');
INSERT INTO public."Exclusion" VALUES ('1m6gdkw809waz1rfcs6e-k1ybhxsxdxe7', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 2, 'Hosting after the first year');
INSERT INTO public."Exclusion" VALUES ('1m892bp80qrnkw1qmqvc-v7hwf79gq7pz', '1m8hm76yh01hg7wkqzp6', '1m892bp80qrnkw1qmqvc', 0, 'Printing');
INSERT INTO public."Exclusion" VALUES ('1m892bp80qrnkw1qmqvc-2qdrh0wb74p6', '1m8hm76yh01hg7wkqzp6', '1m892bp80qrnkw1qmqvc', 1, 'Product photos');

INSERT INTO public."GuestLink" VALUES ('1m3p9pq80b5gb71jk342', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080ynzdsx6282j', '1055ab260c77db579e5c861d7e8004a0edeaedea54f4981774820def21639e86', 'view comment approve sign pay', '2026-09-29 10:00:00', '2027-09-29 10:00:00', NULL);
INSERT INTO public."GuestLink" VALUES ('1m6k00k80h83ed9c0yd1', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', '1m6gdkw80tw6t0f9h2dm', 'b517eb982d30e847fc5fb1d489b2d52c2c4ce783b3dcad879a3c99a40598a492', 'view comment approve sign pay', '2026-11-04 10:00:00', '2027-11-04 10:00:00', NULL);
INSERT INTO public."GuestLink" VALUES ('1m8bmrd80sy58d9kw3ms', '1m8hm76yh01hg7wkqzp6', '1m892bp80qrnkw1qmqvc', '1m892bp80aavwetwjwjr', '189466442c52bea62831ed39cb53cf40e2aae694074fd767374be0f7900321fd', 'view comment approve sign pay', '2026-11-26 10:00:00', '2027-11-26 10:00:00', NULL);

INSERT INTO public."Instalment" VALUES ('1m3kqa080emmc038bspp-7qk1twm2ph2t', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 0, 'deposit', 'Deposit', NULL, 63000, NULL);
INSERT INTO public."Instalment" VALUES ('1m3kqa080emmc038bspp-5r5e1cgxcerf', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 1, 'milestone', 'With “Concept”', '1m3kqa080emmc038bspp-sd854qe80en7', 63000, NULL);
INSERT INTO public."Instalment" VALUES ('1m3kqa080emmc038bspp-3dnab8pvpbpq', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 2, 'balance', 'Balance, with “Final artwork”', '1m3kqa080emmc038bspp-f1sdcns5v882', 84000, NULL);
INSERT INTO public."Instalment" VALUES ('1m6gdkw809waz1rfcs6e-s9h32p103mqk', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 0, 'deposit', 'Deposit', NULL, 165000, NULL);
INSERT INTO public."Instalment" VALUES ('1m6gdkw809waz1rfcs6e-4a97csxcdjr2', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 1, 'milestone', 'With “Content and structure”', '1m6gdkw809waz1rfcs6e-png26d58b3zk', 110000, NULL);
INSERT INTO public."Instalment" VALUES ('1m6gdkw809waz1rfcs6e-e0hp0e321dhr', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 2, 'milestone', 'With “Homepage design”', '1m6gdkw809waz1rfcs6e-1t1y9jp58068', 165000, NULL);
INSERT INTO public."Instalment" VALUES ('1m6gdkw809waz1rfcs6e-3ajjtw8fy6fx', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 3, 'balance', 'Balance, with “Launch”', '1m6gdkw809waz1rfcs6e-3s7jv9v6y2n6', 110000, NULL);

INSERT INTO public."Invoice" VALUES ('1m3kqa080emmc038bspp-1d0q0hy1nkd0', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-5r5e1cgxcerf', 'instalment', 'issued', '2026/{number}', 2, '2026/002', 'With “Concept”', 'EUR', 'en', '2026-10-17', '2026-10-17', '2026-10-31', '{"name":"Studio Klon Maja Wójcik","address":"ul. Próbna 7\n30-001 Kraków","country":"PL","taxId":"","vatId":"PL0000000000","email":"maja@studio-klon.example","iban":"PL61109010140000071219812874","bic":"","accountHolder":"Maja Wójcik"}', '{"name":"Sample Bicycle Workshop","address":"1 Example Street\nDublin","country":"IE","taxId":"","vatId":"IE0000000A","email":"sam@workshop.example"}', '[{"category":"reverse_charge","rate":0,"reason":"odwrotne obciążenie / Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)","net":63000,"amount":0}]', 63000, 0, 63000, 0, 63000, 63000, 'RF332026002', '2026-10-17 14:00:00', NULL, NULL, '', '', '', '', 0, '', 0, 0, 0, '2026-10-31', 0, NULL, false, NULL, NULL, '2026/002 with “concept” identity for the workshop sample bicycle workshop ie0000000a sam@workshop.example with “concept” sam sample sam@workshop.example 630.00 630.00 630.00 rf332026002');
INSERT INTO public."Invoice" VALUES ('1m3kqa080emmc038bspp-h7xepjy00gkv', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-7qk1twm2ph2t', 'prepayment', 'issued', '2026/{number}', 1, '2026/001', 'Deposit', 'EUR', 'en', '2026-09-30', '2026-09-30', '2026-10-14', '{"name":"Studio Klon Maja Wójcik","address":"ul. Próbna 7\n30-001 Kraków","country":"PL","taxId":"","vatId":"PL0000000000","email":"maja@studio-klon.example","iban":"PL61109010140000071219812874","bic":"","accountHolder":"Maja Wójcik"}', '{"name":"Sample Bicycle Workshop","address":"1 Example Street\nDublin","country":"IE","taxId":"","vatId":"IE0000000A","email":"sam@workshop.example"}', '[{"category":"reverse_charge","rate":0,"reason":"odwrotne obciążenie / Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)","net":63000,"amount":0}]', 63000, 0, 63000, 0, 63000, 63000, 'RF602026001', '2026-09-30 14:00:00', NULL, NULL, '', '', '', '', 0, '', 0, 0, 0, '2026-10-14', 0, NULL, false, NULL, NULL, '2026/001 deposit identity for the workshop sample bicycle workshop ie0000000a sam@workshop.example deposit sam sample sam@workshop.example 630.00 630.00 630.00 rf602026001');
INSERT INTO public."Invoice" VALUES ('1m3kqa080emmc038bspp-1j7vg02px7pw', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-3dnab8pvpbpq', 'final', 'issued', '2026/{number}', 3, '2026/003', 'Identity for the workshop', 'EUR', 'en', '2026-11-08', '2026-11-08', '2026-11-22', '{"name":"Studio Klon Maja Wójcik","address":"ul. Próbna 7\n30-001 Kraków","country":"PL","taxId":"","vatId":"PL0000000000","email":"maja@studio-klon.example","iban":"PL61109010140000071219812874","bic":"","accountHolder":"Maja Wójcik"}', '{"name":"Sample Bicycle Workshop","address":"1 Example Street\nDublin","country":"IE","taxId":"","vatId":"IE0000000A","email":"sam@workshop.example"}', '[{"category":"reverse_charge","rate":0,"reason":"odwrotne obciążenie / Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)","net":210000,"amount":0}]', 210000, 0, 210000, 126000, 84000, 84000, 'RF062026003', '2026-11-08 14:00:00', NULL, NULL, '', '', '', '', 0, '', 0, 0, 0, '2026-11-22', 0, NULL, false, NULL, NULL, '2026/003 identity for the workshop identity for the workshop sample bicycle workshop ie0000000a sam@workshop.example logo shop sign, stamp and stickers sam sample sam@workshop.example 2100.00 2100.00 840.00 rf062026003');
INSERT INTO public."Invoice" VALUES ('1m6gdkw809waz1rfcs6e-6geqz8e1n0j6', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', '1m6gdkw809waz1rfcs6e-s9h32p103mqk', 'prepayment', 'issued', '2026/{number}', 4, '2026/004', 'Deposit', 'EUR', 'en', '2026-11-05', '2026-11-05', '2026-11-19', '{"name":"Studio Klon Maja Wójcik","address":"ul. Próbna 7\n30-001 Kraków","country":"PL","taxId":"","vatId":"PL0000000000","email":"maja@studio-klon.example","iban":"PL61109010140000071219812874","bic":"","accountHolder":"Maja Wójcik"}', '{"name":"Sample Choir Vieversys","address":"Pavyzdžių g. 12\n01100 Vilnius","country":"LT","taxId":"","vatId":"LT000000000","email":"agne@choir.example"}', '[{"category":"reverse_charge","rate":0,"reason":"odwrotne obciążenie / Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)","net":165000,"amount":0}]', 165000, 0, 165000, 0, 165000, 165000, 'RF762026004', '2026-11-05 14:00:00', NULL, NULL, '', '', '', '', 0, '', 0, 0, 0, '2026-11-19', 0, NULL, false, NULL, NULL, '2026/004 deposit website for the choir sample choir vieversys lt000000000 agne@choir.example deposit agne pavyzdiene agne@choir.example 1650.00 1650.00 1650.00 rf762026004');
INSERT INTO public."Invoice" VALUES ('1m6gdkw809waz1rfcs6e-xhttjdtgnwhh', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', '1m6gdkw809waz1rfcs6e-4a97csxcdjr2', 'instalment', 'issued', '2026/{number}', 5, '2026/005', 'With “Content and structure”', 'EUR', 'en', '2026-11-18', '2026-11-18', '2026-12-02', '{"name":"Studio Klon Maja Wójcik","address":"ul. Próbna 7\n30-001 Kraków","country":"PL","taxId":"","vatId":"PL0000000000","email":"maja@studio-klon.example","iban":"PL61109010140000071219812874","bic":"","accountHolder":"Maja Wójcik"}', '{"name":"Sample Choir Vieversys","address":"Pavyzdžių g. 12\n01100 Vilnius","country":"LT","taxId":"","vatId":"LT000000000","email":"agne@choir.example"}', '[{"category":"reverse_charge","rate":0,"reason":"odwrotne obciążenie / Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)","net":110000,"amount":0}]', 110000, 0, 110000, 0, 110000, 0, 'RF492026005', '2026-11-18 14:00:00', NULL, NULL, '', '', '', '', 0, '', 0, 0, 0, '2026-12-02', 0, NULL, false, NULL, NULL, '2026/005 with “content and structure” website for the choir sample choir vieversys lt000000000 agne@choir.example with “content and structure” agne pavyzdiene agne@choir.example 1100.00 1100.00 1100.00 rf492026005');

INSERT INTO public."InvoiceLine" VALUES ('1m3kqa080emmc038bspp-z80r67cnm904', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-h7xepjy00gkv', 0, 'Deposit', 1, 63000, 'reverse_charge', 0, 'odwrotne obciążenie / Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)', NULL, 0, 'C62', NULL);
INSERT INTO public."InvoiceLine" VALUES ('1m3kqa080emmc038bspp-mj9kcf6wfpwv', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-1d0q0hy1nkd0', 0, 'With “Concept”', 1, 63000, 'reverse_charge', 0, 'odwrotne obciążenie / Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)', NULL, 0, 'C62', NULL);
INSERT INTO public."InvoiceLine" VALUES ('1m3kqa080emmc038bspp-smn74y6c1bw1', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-1j7vg02px7pw', 0, 'Logo', 1, 120000, 'reverse_charge', 0, 'odwrotne obciążenie / Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)', NULL, 0, 'C62', NULL);
INSERT INTO public."InvoiceLine" VALUES ('1m3kqa080emmc038bspp-kfbe2gethyyy', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-1j7vg02px7pw', 1, 'Shop sign, stamp and stickers', 3, 90000, 'reverse_charge', 0, 'odwrotne obciążenie / Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)', NULL, 0, 'C62', NULL);
INSERT INTO public."InvoiceLine" VALUES ('1m6gdkw809waz1rfcs6e-775htskrmq5s', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', '1m6gdkw809waz1rfcs6e-6geqz8e1n0j6', 0, 'Deposit', 1, 165000, 'reverse_charge', 0, 'odwrotne obciążenie / Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)', NULL, 0, 'C62', NULL);
INSERT INTO public."InvoiceLine" VALUES ('1m6gdkw809waz1rfcs6e-jky0e4bfddh4', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', '1m6gdkw809waz1rfcs6e-xhttjdtgnwhh', 0, 'With “Content and structure”', 1, 110000, 'reverse_charge', 0, 'odwrotne obciążenie / Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)', NULL, 0, 'C62', NULL);

INSERT INTO public."InvoiceSeries" VALUES ('1m8hm76yh01hg7wkqzp6', '2026/{number}', 5);

INSERT INTO public."Mail" VALUES ('1m3p9pq8075tze477v0e', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'guest-link', '{"name":"Sam Sample","studio":"Studio Klon","project":"Identity for the workshop","secretUrl":"http://milepost.test/g/d8r3x0w24pm018908f7x7eq2sjvrmmvn","reason":"proposal"}', 'en', 'Sam Sample', 'sam@workshop.example', 'maja@studio-klon.example', 'link', '1m3p9pq80b5gb71jk342', 'queued', 0, '2026-09-29 10:00:00', NULL, '', '', '', '', 'unknown', '2026-09-29 10:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m3s9twr0ybwzk9gyrc5', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'invoice', '{"early":null,"name":"Sam Sample","studio":"Studio Klon","project":"Identity for the workshop","number":"2026/001","title":"Deposit","amount":63000,"currency":"EUR","dueOn":"2026-10-14","invoiceId":"1m3kqa080emmc038bspp-h7xepjy00gkv","url":"http://milepost.test/portal/1m3kqa080emmc038bspp/invoices/1m3kqa080emmc038bspp-h7xepjy00gkv"}', 'en', 'Sam Sample', 'sam@workshop.example', 'maja@studio-klon.example', 'invoice', '1m3kqa080emmc038bspp-h7xepjy00gkv', 'queued', 0, '2026-09-30 14:00:00', NULL, '', '', '', '', 'unknown', '2026-09-30 14:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m3s9twr0n2xpfgvbhsx', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'agreement-signed', '{"studio":"Studio Klon","project":"Identity for the workshop","signer":"Sam Sample","agreementId":"1m3kqa080emmc038bspp-v4ys328795x6","name":"Sam Sample","url":"http://milepost.test/portal/1m3kqa080emmc038bspp","side":"client"}', 'en', 'Sam Sample', 'sam@workshop.example', 'maja@studio-klon.example', 'agreement', '1m3kqa080emmc038bspp-v4ys328795x6', 'queued', 0, '2026-09-30 14:00:00', NULL, '', '', '', '', 'unknown', '2026-09-30 14:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m3s9twr0rak5xg4yrc2', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'agreement-signed', '{"studio":"Studio Klon","project":"Identity for the workshop","signer":"Sam Sample","agreementId":"1m3kqa080emmc038bspp-v4ys328795x6","name":"Studio Klon","url":"http://milepost.test/app/projects/1m3kqa080emmc038bspp","side":"studio"}', 'en', 'Studio Klon', 'maja@studio-klon.example', 'sam@workshop.example', 'agreement', '1m3kqa080emmc038bspp-v4ys328795x6', 'queued', 0, '2026-09-30 14:00:00', NULL, '', '', '', '', 'unknown', '2026-09-30 14:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m3veg580zkaf18fhvj2', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'receipt', '{"studio":"Studio Klon","project":"Identity for the workshop","number":"2026/001","amount":63000,"currency":"EUR","method":"transfer","balance":0,"name":"Sam Sample","side":"client","url":""}', 'en', 'Sam Sample', 'sam@workshop.example', 'maja@studio-klon.example', 'invoice', '1m3kqa080emmc038bspp-h7xepjy00gkv', 'queued', 0, '2026-10-01 10:00:00', NULL, '', '', '', '', 'unknown', '2026-10-01 10:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m3veg580c8h2byt5ekm', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'receipt', '{"studio":"Studio Klon","project":"Identity for the workshop","number":"2026/001","amount":63000,"currency":"EUR","method":"transfer","balance":0,"name":"Studio Klon","side":"studio"}', 'en', 'Studio Klon', 'maja@studio-klon.example', '', 'invoice', '1m3kqa080emmc038bspp-h7xepjy00gkv', 'queued', 0, '2026-10-01 10:00:00', NULL, '', '', '', '', 'unknown', '2026-10-01 10:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m4t7txm098spgnsgsmj', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'checkpoint', '{"name":"Sam Sample","studio":"Studio Klon","project":"Identity for the workshop","milestone":"Concept","title":"Three directions","body":"Chain, spoke and hand. The hand feels most like you.","files":0,"url":"http://milepost.test/portal/1m3kqa080emmc038bspp"}', 'en', 'Sam Sample', 'sam@workshop.example', 'maja@studio-klon.example', 'checkpoint', '1m3kqa080emmc038bspp-vh81wm8ervkw', 'queued', 0, '2026-10-13 09:00:00', NULL, '', '', '', '', 'unknown', '2026-10-13 09:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m52q2400vpaxjxs0jv8', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'review-request', '{"name":"Sam Sample","studio":"Studio Klon","project":"Identity for the workshop","goal":"People should trust us with their bicycle before they have met us.","milestone":"Concept","url":"http://milepost.test/portal/1m3kqa080emmc038bspp/milestones/1m3kqa080emmc038bspp-sd854qe80en7"}', 'en', 'Sam Sample', 'sam@workshop.example', 'maja@studio-klon.example', 'milestone', '1m3kqa080emmc038bspp-sd854qe80en7', 'queued', 0, '2026-10-16 16:00:00', NULL, '', '', '', '', 'unknown', '2026-10-16 16:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m552k3r0eg1ndebh248', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'decision', '{"client":"Sam Sample","project":"Identity for the workshop","milestone":"Concept","decision":"approved","reason":"","url":"http://milepost.test/app/projects/1m3kqa080emmc038bspp"}', 'en', 'Studio Klon', 'maja@studio-klon.example', 'sam@workshop.example', 'milestone', '1m3kqa080emmc038bspp-sd854qe80en7', 'queued', 0, '2026-10-17 14:00:00', NULL, '', '', '', '', 'unknown', '2026-10-17 14:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m552k3r0ysr10g7sq1r', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'invoice', '{"early":null,"name":"Sam Sample","studio":"Studio Klon","project":"Identity for the workshop","number":"2026/002","title":"With “Concept”","amount":63000,"currency":"EUR","dueOn":"2026-10-31","invoiceId":"1m3kqa080emmc038bspp-1d0q0hy1nkd0","url":"http://milepost.test/portal/1m3kqa080emmc038bspp/invoices/1m3kqa080emmc038bspp-1d0q0hy1nkd0"}', 'en', 'Sam Sample', 'sam@workshop.example', 'maja@studio-klon.example', 'invoice', '1m3kqa080emmc038bspp-1d0q0hy1nkd0', 'queued', 0, '2026-10-17 14:00:00', NULL, '', '', '', '', 'unknown', '2026-10-17 14:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m55cwpm08rwpa08m746', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'receipt', '{"studio":"Studio Klon","project":"Identity for the workshop","number":"2026/002","amount":63000,"currency":"EUR","method":"transfer","balance":0,"name":"Sam Sample","side":"client","url":""}', 'en', 'Sam Sample', 'sam@workshop.example', 'maja@studio-klon.example', 'invoice', '1m3kqa080emmc038bspp-1d0q0hy1nkd0', 'queued', 0, '2026-10-17 17:00:00', NULL, '', '', '', '', 'unknown', '2026-10-17 17:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m55cwpm0he3k05y4f6s', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'receipt', '{"studio":"Studio Klon","project":"Identity for the workshop","number":"2026/002","amount":63000,"currency":"EUR","method":"transfer","balance":0,"name":"Studio Klon","side":"studio"}', 'en', 'Studio Klon', 'maja@studio-klon.example', '', 'invoice', '1m3kqa080emmc038bspp-1d0q0hy1nkd0', 'queued', 0, '2026-10-17 17:00:00', NULL, '', '', '', '', 'unknown', '2026-10-17 17:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m6jwjqm0mmq5vhdzctc', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'checkpoint', '{"name":"Sam Sample","studio":"Studio Klon","project":"Identity for the workshop","milestone":"Final artwork","title":"Sign, stamp and stickers","body":"All in one archive, with a page that says what to use where.","files":0,"url":"http://milepost.test/portal/1m3kqa080emmc038bspp"}', 'en', 'Sam Sample', 'sam@workshop.example', 'maja@studio-klon.example', 'checkpoint', '1m3kqa080emmc038bspp-bcdkwjwjbbdc', 'queued', 0, '2026-11-04 09:00:00', NULL, '', '', '', '', 'unknown', '2026-11-04 09:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m6vbsy00mk9k04338ny', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'review-request', '{"name":"Sam Sample","studio":"Studio Klon","project":"Identity for the workshop","goal":"People should trust us with their bicycle before they have met us.","milestone":"Final artwork","url":"http://milepost.test/portal/1m3kqa080emmc038bspp/milestones/1m3kqa080emmc038bspp-f1sdcns5v882"}', 'en', 'Sam Sample', 'sam@workshop.example', 'maja@studio-klon.example', 'milestone', '1m3kqa080emmc038bspp-f1sdcns5v882', 'queued', 0, '2026-11-07 16:00:00', NULL, '', '', '', '', 'unknown', '2026-11-07 16:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m6xqaxr0sbfjm5hbyt9', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'decision', '{"client":"Sam Sample","project":"Identity for the workshop","milestone":"Final artwork","decision":"approved","reason":"","url":"http://milepost.test/app/projects/1m3kqa080emmc038bspp"}', 'en', 'Studio Klon', 'maja@studio-klon.example', 'sam@workshop.example', 'milestone', '1m3kqa080emmc038bspp-f1sdcns5v882', 'queued', 0, '2026-11-08 14:00:00', NULL, '', '', '', '', 'unknown', '2026-11-08 14:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m6xqaxr00px70k6aygp', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'invoice', '{"early":null,"name":"Sam Sample","studio":"Studio Klon","project":"Identity for the workshop","number":"2026/003","title":"Identity for the workshop","amount":84000,"currency":"EUR","dueOn":"2026-11-22","invoiceId":"1m3kqa080emmc038bspp-1j7vg02px7pw","url":"http://milepost.test/portal/1m3kqa080emmc038bspp/invoices/1m3kqa080emmc038bspp-1j7vg02px7pw"}', 'en', 'Sam Sample', 'sam@workshop.example', 'maja@studio-klon.example', 'invoice', '1m3kqa080emmc038bspp-1j7vg02px7pw', 'queued', 0, '2026-11-08 14:00:00', NULL, '', '', '', '', 'unknown', '2026-11-08 14:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m6y1mgm0bz6ztwx1w32', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'receipt', '{"studio":"Studio Klon","project":"Identity for the workshop","number":"2026/003","amount":84000,"currency":"EUR","method":"transfer","balance":0,"name":"Sam Sample","side":"client","url":""}', 'en', 'Sam Sample', 'sam@workshop.example', 'maja@studio-klon.example', 'invoice', '1m3kqa080emmc038bspp-1j7vg02px7pw', 'queued', 0, '2026-11-08 17:00:00', NULL, '', '', '', '', 'unknown', '2026-11-08 17:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m6y1mgm01x9tgxrdebx', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'receipt', '{"studio":"Studio Klon","project":"Identity for the workshop","number":"2026/003","amount":84000,"currency":"EUR","method":"transfer","balance":0,"name":"Studio Klon","side":"studio"}', 'en', 'Studio Klon', 'maja@studio-klon.example', '', 'invoice', '1m3kqa080emmc038bspp-1j7vg02px7pw', 'queued', 0, '2026-11-08 17:00:00', NULL, '', '', '', '', 'unknown', '2026-11-08 17:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m6k00k80tjcgkebne04', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'guest-link', '{"name":"Agnė Pavyzdienė","studio":"Studio Klon","project":"Website for the choir","secretUrl":"http://milepost.test/g/kjptf392k5m7j75787wzes5jm9wq4ve0","reason":"proposal"}', 'en', 'Agnė Pavyzdienė', 'agne@choir.example', 'maja@studio-klon.example', 'link', '1m6k00k80h83ed9c0yd1', 'queued', 0, '2026-11-04 10:00:00', NULL, '', '', '', '', 'unknown', '2026-11-04 10:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m6p04rr0fc76nmqx70d', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'invoice', '{"early":null,"name":"Agnė Pavyzdienė","studio":"Studio Klon","project":"Website for the choir","number":"2026/004","title":"Deposit","amount":165000,"currency":"EUR","dueOn":"2026-11-19","invoiceId":"1m6gdkw809waz1rfcs6e-6geqz8e1n0j6","url":"http://milepost.test/portal/1m6gdkw809waz1rfcs6e/invoices/1m6gdkw809waz1rfcs6e-6geqz8e1n0j6"}', 'en', 'Agnė Pavyzdienė', 'agne@choir.example', 'maja@studio-klon.example', 'invoice', '1m6gdkw809waz1rfcs6e-6geqz8e1n0j6', 'queued', 0, '2026-11-05 14:00:00', NULL, '', '', '', '', 'unknown', '2026-11-05 14:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m6p04rr0xznatj262k4', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'agreement-signed', '{"studio":"Studio Klon","project":"Website for the choir","signer":"Agnė Pavyzdienė","agreementId":"1m6gdkw809waz1rfcs6e-6raq94qn8jhd","name":"Agnė Pavyzdienė","url":"http://milepost.test/portal/1m6gdkw809waz1rfcs6e","side":"client"}', 'en', 'Agnė Pavyzdienė', 'agne@choir.example', 'maja@studio-klon.example', 'agreement', '1m6gdkw809waz1rfcs6e-6raq94qn8jhd', 'queued', 0, '2026-11-05 14:00:00', NULL, '', '', '', '', 'unknown', '2026-11-05 14:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m6p04rr079jfqj7pthp', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'agreement-signed', '{"studio":"Studio Klon","project":"Website for the choir","signer":"Agnė Pavyzdienė","agreementId":"1m6gdkw809waz1rfcs6e-6raq94qn8jhd","name":"Studio Klon","url":"http://milepost.test/app/projects/1m6gdkw809waz1rfcs6e","side":"studio"}', 'en', 'Studio Klon', 'maja@studio-klon.example', 'agne@choir.example', 'agreement', '1m6gdkw809waz1rfcs6e-6raq94qn8jhd', 'queued', 0, '2026-11-05 14:00:00', NULL, '', '', '', '', 'unknown', '2026-11-05 14:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m6r4t180ht40xwn7kf8', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'receipt', '{"studio":"Studio Klon","project":"Website for the choir","number":"2026/004","amount":165000,"currency":"EUR","method":"transfer","balance":0,"name":"Agnė Pavyzdienė","side":"client","url":""}', 'en', 'Agnė Pavyzdienė', 'agne@choir.example', 'maja@studio-klon.example', 'invoice', '1m6gdkw809waz1rfcs6e-6geqz8e1n0j6', 'queued', 0, '2026-11-06 10:00:00', NULL, '', '', '', '', 'unknown', '2026-11-06 10:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m6r4t180q85nbpgmnzc', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'receipt', '{"studio":"Studio Klon","project":"Website for the choir","number":"2026/004","amount":165000,"currency":"EUR","method":"transfer","balance":0,"name":"Studio Klon","side":"studio"}', 'en', 'Studio Klon', 'maja@studio-klon.example', '', 'invoice', '1m6gdkw809waz1rfcs6e-6geqz8e1n0j6', 'queued', 0, '2026-11-06 10:00:00', NULL, '', '', '', '', 'unknown', '2026-11-06 10:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m77frfm0rn3y7d62d5p', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'checkpoint', '{"name":"Agnė Pavyzdienė","studio":"Studio Klon","project":"Website for the choir","milestone":"Content and structure","title":"The map of the site","body":"Five pages instead of fourteen. The concerts come first.","files":0,"url":"http://milepost.test/portal/1m6gdkw809waz1rfcs6e"}', 'en', 'Agnė Pavyzdienė', 'agne@choir.example', 'maja@studio-klon.example', 'checkpoint', '1m6gdkw809waz1rfcs6e-n7z8v7gwdjcy', 'queued', 0, '2026-11-12 09:00:00', NULL, '', '', '', '', 'unknown', '2026-11-12 09:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m7n3s400va59cv7rnwv', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'review-request', '{"name":"Agnė Pavyzdienė","studio":"Studio Klon","project":"Website for the choir","goal":"People who like us once should find the next concert in ten seconds.","milestone":"Content and structure","url":"http://milepost.test/portal/1m6gdkw809waz1rfcs6e/milestones/1m6gdkw809waz1rfcs6e-png26d58b3zk"}', 'en', 'Agnė Pavyzdienė', 'agne@choir.example', 'maja@studio-klon.example', 'milestone', '1m6gdkw809waz1rfcs6e-png26d58b3zk', 'queued', 0, '2026-11-17 16:00:00', NULL, '', '', '', '', 'unknown', '2026-11-17 16:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m7qfa3r0masbfdrbtrt', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'decision', '{"client":"Agnė Pavyzdienė","project":"Website for the choir","milestone":"Content and structure","decision":"approved","reason":"","url":"http://milepost.test/app/projects/1m6gdkw809waz1rfcs6e"}', 'en', 'Studio Klon', 'maja@studio-klon.example', 'agne@choir.example', 'milestone', '1m6gdkw809waz1rfcs6e-png26d58b3zk', 'queued', 0, '2026-11-18 14:00:00', NULL, '', '', '', '', 'unknown', '2026-11-18 14:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m7qfa3r0jf0y5yg47qr', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'invoice', '{"early":null,"name":"Agnė Pavyzdienė","studio":"Studio Klon","project":"Website for the choir","number":"2026/005","title":"With “Content and structure”","amount":110000,"currency":"EUR","dueOn":"2026-12-02","invoiceId":"1m6gdkw809waz1rfcs6e-xhttjdtgnwhh","url":"http://milepost.test/portal/1m6gdkw809waz1rfcs6e/invoices/1m6gdkw809waz1rfcs6e-xhttjdtgnwhh"}', 'en', 'Agnė Pavyzdienė', 'agne@choir.example', 'maja@studio-klon.example', 'invoice', '1m6gdkw809waz1rfcs6e-xhttjdtgnwhh', 'queued', 0, '2026-11-18 14:00:00', NULL, '', '', '', '', 'unknown', '2026-11-18 14:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m83t4cm0rzr21kya81m', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'checkpoint', '{"name":"Agnė Pavyzdienė","studio":"Studio Klon","project":"Website for the choir","milestone":"Homepage design","title":"First layout","body":"Large type, the next concert on top, and the sound one tap away.","files":0,"url":"http://milepost.test/portal/1m6gdkw809waz1rfcs6e"}', 'en', 'Agnė Pavyzdienė', 'agne@choir.example', 'maja@studio-klon.example', 'checkpoint', '1m6gdkw809waz1rfcs6e-n9s45pbcjwtn', 'queued', 0, '2026-11-23 09:00:00', NULL, '', '', '', '', 'unknown', '2026-11-23 09:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m8bhahm0wrsq5338mwg', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'checkpoint', '{"name":"Agnė Pavyzdienė","studio":"Studio Klon","project":"Website for the choir","milestone":"Homepage design","title":"Layout on a phone","body":"The programme folds; tickets stay in reach.","files":0,"url":"http://milepost.test/portal/1m6gdkw809waz1rfcs6e"}', 'en', 'Agnė Pavyzdienė', 'agne@choir.example', 'maja@studio-klon.example', 'checkpoint', '1m6gdkw809waz1rfcs6e-67ftskyj63wm', 'queued', 0, '2026-11-26 09:00:00', NULL, '', '', '', '', 'unknown', '2026-11-26 09:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m8he5100n2s0dszc0e0', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'review-request', '{"name":"Agnė Pavyzdienė","studio":"Studio Klon","project":"Website for the choir","goal":"People who like us once should find the next concert in ten seconds.","milestone":"Homepage design","url":"http://milepost.test/portal/1m6gdkw809waz1rfcs6e/milestones/1m6gdkw809waz1rfcs6e-1t1y9jp58068"}', 'en', 'Agnė Pavyzdienė', 'agne@choir.example', 'maja@studio-klon.example', 'milestone', '1m6gdkw809waz1rfcs6e-1t1y9jp58068', 'queued', 0, '2026-11-28 16:00:00', NULL, '', '', '', '', 'unknown', '2026-11-28 16:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m8e3q8m0b0cwq9vfbth', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'change', '{"what":"requested","name":"Studio Klon","from":"Agnė Pavyzdienė","project":"Website for the choir","number":1,"title":"A page for recordings","text":"Could people listen to last year''s concert on the site? Five recordings, with the programme beside them.","url":"http://milepost.test/app/projects/1m6gdkw809waz1rfcs6e/changes/1m6gdkw809waz1rfcs6e-erve3meq00km"}', 'en', 'Studio Klon', 'maja@studio-klon.example', 'agne@choir.example', 'change', '1m6gdkw809waz1rfcs6e-erve3meq00km', 'queued', 0, '2026-11-27 09:00:00', NULL, '', '', '', '', 'unknown', '2026-11-27 09:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m8eraec0s3txng9k4rz', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'change', '{"what":"sent","name":"Agnė Pavyzdienė","from":"Studio Klon","project":"Website for the choir","number":1,"title":"A page for recordings","text":"Gladly: one page with a player that works without an account. The recordings themselves come from you.","url":"http://milepost.test/portal/1m6gdkw809waz1rfcs6e/agreements/1m6gdkw809waz1rfcs6e-cdqtre2rfwgp"}', 'en', 'Agnė Pavyzdienė', 'agne@choir.example', 'maja@studio-klon.example', 'change', '1m6gdkw809waz1rfcs6e-erve3meq00km', 'queued', 0, '2026-11-27 15:00:00', NULL, '', '', '', '', 'unknown', '2026-11-27 15:00:00', NULL);
INSERT INTO public."Mail" VALUES ('1m8bmrd80ce2rkfaa2fs', '1m8hm76yh01hg7wkqzp6', '1m892bp80qrnkw1qmqvc', 'guest-link', '{"name":"Zofia Przykładowa","studio":"Studio Klon","project":"Bread bags and labels","secretUrl":"http://milepost.test/g/md7hb8s7pqaj7knfkqxqqd0sj8fn7fes","reason":"proposal"}', 'en', 'Zofia Przykładowa', 'zofia@bakery.example', 'maja@studio-klon.example', 'link', '1m8bmrd80sy58d9kw3ms', 'queued', 0, '2026-11-26 10:00:00', NULL, '', '', '', '', 'unknown', '2026-11-26 10:00:00', NULL);

INSERT INTO public."Membership" VALUES ('1m8hm76yhbrd83xzt61x', '1m8hm76yh01hg7wkqzp6', 'owner', '2026-11-28 17:46:03.089');

INSERT INTO public."Milestone" VALUES ('1m3kqa080emmc038bspp-sd854qe80en7', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 0, 'Concept', '2026-10-14', 3000, 'approved', '2026-10-16 16:00:00', '2026-10-17 14:00:00');
INSERT INTO public."Milestone" VALUES ('1m3kqa080emmc038bspp-f1sdcns5v882', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 1, 'Final artwork', '2026-11-07', 0, 'approved', '2026-11-07 16:00:00', '2026-11-08 14:00:00');
INSERT INTO public."Milestone" VALUES ('1m6gdkw809waz1rfcs6e-3s7jv9v6y2n6', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 2, 'Launch', '2026-12-28', 0, 'planned', NULL, NULL);
INSERT INTO public."Milestone" VALUES ('1m6gdkw809waz1rfcs6e-png26d58b3zk', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 0, 'Content and structure', '2026-11-15', 2000, 'approved', '2026-11-17 16:00:00', '2026-11-18 14:00:00');
INSERT INTO public."Milestone" VALUES ('1m6gdkw809waz1rfcs6e-1t1y9jp58068', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 1, 'Homepage design', '2026-11-30', 3000, 'in_review', '2026-11-28 16:00:00', NULL);
INSERT INTO public."Milestone" VALUES ('1m892bp80qrnkw1qmqvc-wbgz7d0f3qtv', '1m8hm76yh01hg7wkqzp6', '1m892bp80qrnkw1qmqvc', 0, 'Drafts', '2026-12-10', 3000, 'planned', NULL, NULL);
INSERT INTO public."Milestone" VALUES ('1m892bp80qrnkw1qmqvc-3sejba7fpzmk', '1m8hm76yh01hg7wkqzp6', '1m892bp80qrnkw1qmqvc', 1, 'Print files', '2026-12-28', 0, 'planned', NULL, NULL);

INSERT INTO public."Payment" VALUES ('1m3kqa080emmc038bspp-mf0e9hpxbcc0', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'transfer', 'succeeded', 63000, 'EUR', NULL, NULL, '', false, NULL, NULL, '2026-10-01', 'RF602026001', 'Maja Wójcik', '', '2026-10-01 10:00:00', NULL, '2026-10-01 10:00:00', false, 63000, 0, NULL, NULL, '', '', NULL, '', '', NULL);
INSERT INTO public."Payment" VALUES ('1m3kqa080emmc038bspp-mm40mhwkdh1c', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'transfer', 'succeeded', 63000, 'EUR', NULL, NULL, '', false, NULL, NULL, '2026-10-17', 'RF332026002', 'Maja Wójcik', '', '2026-10-17 17:00:00', NULL, '2026-10-17 17:00:00', false, 63000, 0, NULL, NULL, '', '', NULL, '', '', NULL);
INSERT INTO public."Payment" VALUES ('1m3kqa080emmc038bspp-g0b177znx4ys', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', 'transfer', 'succeeded', 84000, 'EUR', NULL, NULL, '', false, NULL, NULL, '2026-11-08', 'RF062026003', 'Maja Wójcik', '', '2026-11-08 17:00:00', NULL, '2026-11-08 17:00:00', false, 84000, 0, NULL, NULL, '', '', NULL, '', '', NULL);
INSERT INTO public."Payment" VALUES ('1m6gdkw809waz1rfcs6e-kc799rbd3c87', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', 'transfer', 'succeeded', 165000, 'EUR', NULL, NULL, '', false, NULL, NULL, '2026-11-06', 'RF762026004', 'Maja Wójcik', '', '2026-11-06 10:00:00', NULL, '2026-11-06 10:00:00', false, 165000, 0, NULL, NULL, '', '', NULL, '', '', NULL);

INSERT INTO public."PaymentPart" VALUES ('1m3kqa080emmc038bspp-j3jmh9w58d0t', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-mf0e9hpxbcc0', '1m3kqa080emmc038bspp-h7xepjy00gkv', 0, 63000);
INSERT INTO public."PaymentPart" VALUES ('1m3kqa080emmc038bspp-w63at0hgjap8', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-mm40mhwkdh1c', '1m3kqa080emmc038bspp-1d0q0hy1nkd0', 0, 63000);
INSERT INTO public."PaymentPart" VALUES ('1m3kqa080emmc038bspp-f3jmsa4w0z6g', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-g0b177znx4ys', '1m3kqa080emmc038bspp-1j7vg02px7pw', 0, 84000);
INSERT INTO public."PaymentPart" VALUES ('1m6gdkw809waz1rfcs6e-qszaa5n8s77a', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', '1m6gdkw809waz1rfcs6e-kc799rbd3c87', '1m6gdkw809waz1rfcs6e-6geqz8e1n0j6', 0, 165000);

INSERT INTO public."Project" VALUES ('1m3kqa080emmc038bspp', '1m8hm76yh01hg7wkqzp6', '1m3kqa0800z5tgb9dm4s', 'Identity for the workshop', 'People should trust us with their bicycle before they have met us.', 'The sign can be read from the tram.', 'completed', 'EUR', 'Europe/Warsaw', 'percent', 3000, 1, 'hourly', 6000, 88, '2026-09-29 10:00:00', '2026-10-01 10:00:00', false, '2026-11-08 17:00:00', '2026-09-28 10:00:00', NULL, NULL, '', '', NULL, '', 'none', '', 0, '', 1, NULL);
INSERT INTO public."Project" VALUES ('1m6gdkw809waz1rfcs6e', '1m8hm76yh01hg7wkqzp6', '1m6gdkw80964g6say370', 'Website for the choir', 'People who like us once should find the next concert in ten seconds.', 'Half of the tickets are sold through the site by spring.', 'active', 'EUR', 'Europe/Warsaw', 'percent', 3000, 1, 'hourly', 6000, 75, '2026-11-04 10:00:00', '2026-11-06 10:00:00', false, NULL, '2026-11-03 10:00:00', NULL, NULL, '', '', NULL, '', 'none', '', 0, '', 2, NULL);
INSERT INTO public."Project" VALUES ('1m892bp80qrnkw1qmqvc', '1m8hm76yh01hg7wkqzp6', '1m892bp804kjgphbzpq9', 'Bread bags and labels', 'The bag should make people carry it through town like a present.', 'Nobody asks for a second, neutral bag.', 'proposed', 'EUR', 'Europe/Warsaw', 'amount', 50000, 1, 'hourly', 6000, 16, '2026-11-26 10:00:00', NULL, false, NULL, '2026-11-25 10:00:00', NULL, NULL, '', '', NULL, '', 'none', '', 0, '', 1, NULL);

INSERT INTO public."ProviderEvent" VALUES ('installation', 'milepost', 'set-up', '2026-11-28 17:46:03.089');

INSERT INTO public."Review" VALUES ('1m3kqa080emmc038bspp-s6xdh1qgtsxm', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-sd854qe80en7', '1m3kqa080ynzdsx6282j', 'Sam Sample', 'approved', '', '2026-10-17 14:00:00');
INSERT INTO public."Review" VALUES ('1m3kqa080emmc038bspp-42rsq29129tt', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-f1sdcns5v882', '1m3kqa080ynzdsx6282j', 'Sam Sample', 'approved', '', '2026-11-08 14:00:00');
INSERT INTO public."Review" VALUES ('1m6gdkw809waz1rfcs6e-q0ct1tr67cv4', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', '1m6gdkw809waz1rfcs6e-png26d58b3zk', '1m6gdkw80tw6t0f9h2dm', 'Agnė Pavyzdienė', 'approved', '', '2026-11-18 14:00:00');

INSERT INTO public."Session" VALUES ('8b5000772c1f10a3d4c6d72ca35576f2d34df3fa1f240e91bab4de2369aab95c', '1m8hm76yhbrd83xzt61x', 'Test', '2026-11-28 17:46:03.089', '2026-11-28 17:46:03.089', '2026-12-28 17:46:03.089');

INSERT INTO public."Signature" VALUES ('1m3kqa080emmc038bspp-m1x0b70j6cv9', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-v4ys328795x6', '1m3kqa080ynzdsx6282j', 'Sam Sample', 'Sam Sample', 'sam@workshop.example', 'personal link and a code mailed to the address', 'I have read this agreement. I accept it for Sample Bicycle Workshop, and I sign it electronically by typing my name.', 'fbffd0a2183f2fe9daa808e5b08ac71160be95a50a18dabad831613e61c9d182', '192.0.2.7', 'Sample browser', '2026-09-30 14:00:00', NULL, '', '', 'client', '', '1m3kqa080emmc038bspp-t64hta6p8409', '');
INSERT INTO public."Signature" VALUES ('1m6gdkw809waz1rfcs6e-v4se9nhj948t', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', '1m6gdkw809waz1rfcs6e-6raq94qn8jhd', '1m6gdkw80tw6t0f9h2dm', 'Agnė Pavyzdienė', 'Agnė Pavyzdienė', 'agne@choir.example', 'personal link and a code mailed to the address', 'I have read this agreement. I accept it for Sample Choir Vieversys, and I sign it electronically by typing my name.', '266501878eea9f8da03fd0b2e783e6175387d60aeb61339bc0d8c4dab9a8f50a', '192.0.2.7', 'Sample browser', '2026-11-05 14:00:00', NULL, '', '', 'client', '', '1m6gdkw809waz1rfcs6e-0s0md7k43pey', '');

INSERT INTO public."Signer" VALUES ('1m3kqa080emmc038bspp-t64hta6p8409', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp', '1m3kqa080emmc038bspp-v4ys328795x6', 1, 'client', '1m3kqa080ynzdsx6282j', 'Sam Sample', 'sam@workshop.example', '', '2026-09-29 10:00:00', NULL, '2026-09-30 14:00:00', NULL, 0);
INSERT INTO public."Signer" VALUES ('1m6gdkw809waz1rfcs6e-0s0md7k43pey', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', '1m6gdkw809waz1rfcs6e-6raq94qn8jhd', 1, 'client', '1m6gdkw80tw6t0f9h2dm', 'Agnė Pavyzdienė', 'agne@choir.example', '', '2026-11-04 10:00:00', NULL, '2026-11-05 14:00:00', NULL, 0);
INSERT INTO public."Signer" VALUES ('1m6gdkw809waz1rfcs6e-q1ymhk0atj4p', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e', '1m6gdkw809waz1rfcs6e-cdqtre2rfwgp', 1, 'client', '1m6gdkw80tw6t0f9h2dm', 'Agnė Pavyzdienė', 'agne@choir.example', '', '2026-11-27 15:00:00', NULL, NULL, NULL, 0);
INSERT INTO public."Signer" VALUES ('1m892bp80qrnkw1qmqvc-pmr680m6gqmy', '1m8hm76yh01hg7wkqzp6', '1m892bp80qrnkw1qmqvc', '1m892bp80qrnkw1qmqvc-zfhz04ga9dqs', 1, 'client', '1m892bp80aavwetwjwjr', 'Zofia Przykładowa', 'zofia@bakery.example', '', '2026-11-26 10:00:00', NULL, NULL, NULL, 0);

INSERT INTO public."SigningCode" VALUES ('1m3s9twr0awamrfpzrpf', '1m8hm76yh01hg7wkqzp6', '1m3kqa080emmc038bspp-v4ys328795x6', '1m3kqa080ynzdsx6282j', '7174b6fb7140b0da2de9664ee527a0d3a24f5398ad859d12072955587aceb45e', 1, '2026-09-30 14:00:00', '2026-09-30 14:01:00', '2026-09-30 14:00:00');
INSERT INTO public."SigningCode" VALUES ('1m6p04rr0mnyjz6fycvj', '1m8hm76yh01hg7wkqzp6', '1m6gdkw809waz1rfcs6e-6raq94qn8jhd', '1m6gdkw80tw6t0f9h2dm', '8ca4b9aa229e90d8bc83a4d71d742e2b24fcd277b9bc01a5f560aaa38a171f1c', 1, '2026-11-05 14:00:00', '2026-11-05 14:01:00', '2026-11-05 14:00:00');

INSERT INTO public."User" VALUES ('1m8hm76yhbrd83xzt61x', 'maja@studio-klon.example', 'Maja Wójcik', '', '2026-11-28 17:46:03.089');

INSERT INTO public."Workspace" VALUES ('1m8hm76yh01hg7wkqzp6', 'Studio Klon', false, 'Studio Klon Maja Wójcik', 'ul. Próbna 7
30-001 Kraków', 'PL', '', 'PL0000000000', 'maja@studio-klon.example', 'EUR', 'en', 'Europe/Warsaw', '#8a3b12', 6000, '### Working together

The designer does the work described above with care and keeps the client informed. The client gives texts, images, access and answers in time; where they come late, dates move by as many days.

### Dates and approval

Each milestone is sent for review when it is ready. The client approves it or asks for changes with a reason. If the client doesn''t answer within ten working days, the designer reminds; silence is never an approval.

### Changes

Revision rounds within the included number are free. Anything beyond the deliverables listed above, or beyond the included rounds, is priced first and begins only when the client has agreed to the price.

### Payment

Work begins when the deposit has arrived. Later instalments are due within {payment_days} days of the invoice. The deposit is kept when the client ends the project without the designer''s fault; it is returned when the designer doesn''t deliver.

{clause late_fee}
### Late payment

Where a payment is late, the designer may ask for interest of {late_fee_percent} % a year on it, or for what the law provides, from the day after it was due.
{end}

### Rights of use

With full payment the client receives the right to use the finished work for the purpose named in the goal, without limit of time and place. Drafts that weren''t chosen stay with the designer.

{clause ownership}
### Ownership on payment

With full payment the designer also transfers to the client the economic copyright in the finished work, for all fields of use that the goal needs. Until then it stays with the designer.
{end}

{clause portfolio}
### Showing the work

The designer may show the finished work among her references, unless the client objects in writing.
{end}

{clause confidentiality}
### Confidentiality

Each side keeps to itself what the other has marked as confidential, during the work and for three years after it.
{end}

### Ending early

Either side may end the project in writing with fourteen days'' notice. Work done until then is paid for, and handed over.

{clause kill_fee}
### Kill fee

Where the client ends the project early without the designer''s fault, {kill_fee_percent} % of the price of the work that wasn''t begun is due besides.
{end}
', 'standard', 2300, '', 14, '{year}/{number}', true, true, true, 'PL61109010140000071219812874', '', 'Maja Wójcik', '2026-11-28 17:46:03.089', '1 2 3 4 5', '', '', '', 0, '', '', '', '', false, 0, 0, 0, 0, false);

INSERT INTO public._migrations VALUES ('20261122101053_init', 'b9169339c14714ca8357f7c7f7c7c2e5a61e2c052123a76b6ea8feb32adecede', '2026-11-28 17:46:02.684832');
INSERT INTO public._migrations VALUES ('20261122110000_guards', '1a11f1f9aa42c72b519c20d3db9a5e9604f65584b080a54d455cbfc4592a9734', '2026-11-28 17:46:02.770889');
INSERT INTO public._migrations VALUES ('20261122125000_ledger', '63a8cdbcc5541d781afa556301495795160bbbc72b91b8b39e95aaaffdb52965', '2026-11-28 17:46:02.777803');
INSERT INTO public._migrations VALUES ('20261122125100_ledger_guards', '35371ce955bbc2f888d78ccadfcd2b79174b7a7014aecd4f5f3f753219ed0114', '2026-11-28 17:46:02.810362');
INSERT INTO public._migrations VALUES ('20261122160000_books', '2fa19820574914f4344d2cecb5dd7cfe525a35882aec9b4bf5ef39c45683ee5e', '2026-11-28 17:46:02.814414');
INSERT INTO public._migrations VALUES ('20261122160100_books_guards', 'ddc0b9dafb52a611eb887c9acfe56e95327e1e895670ab1e49e492b0320c5ab5', '2026-11-28 17:46:02.834828');
INSERT INTO public._migrations VALUES ('20261122165000_invoicing', '2dd03cd121ee38c65e7a0b4375b65eeb59056ef7f6fff9790f6b486a965e4d65', '2026-11-28 17:46:02.837658');
INSERT INTO public._migrations VALUES ('20261122165100_invoicing_guards', '713073040a0969634f6609c7533dcd792eb69be6af48825d0104cc7aa3537555', '2026-11-28 17:46:02.844118');
INSERT INTO public._migrations VALUES ('20261122172000_reminders', 'e2a12056aecdfdec0977859c105fa7e9be66d23ff1f43d2c0936ee1ef131bd1b', '2026-11-28 17:46:02.845763');
INSERT INTO public._migrations VALUES ('20261122173500_bank', '2c03389e7a6a2b494e914170fd8e4cd36941ff8f62e70f940e86fb94875c7cce', '2026-11-28 17:46:02.849054');
INSERT INTO public._migrations VALUES ('20261122175000_links', '45a3eaf5ba705cefe25bbd418e6f79a0c48393a7a5f7d3d8b442dfbf08551f39', '2026-11-28 17:46:02.853658');
INSERT INTO public._migrations VALUES ('20261122190000_cancelled', '98e7e88b546507fba9ebde33f295fd63b4f8801cdd50bcd88ac505c1e277f4c2', '2026-11-28 17:46:02.854871');
INSERT INTO public._migrations VALUES ('20261122190100_cancelled_guards', 'dce85950a84e1473f5d14726a2af0f760e995ae2add18bcc23f99553668957f5', '2026-11-28 17:46:02.856973');
INSERT INTO public._migrations VALUES ('20261122193000_ways', '759227d8a65c6ad636c55c7d102a4e276d6094d4247ee2bc0a698e8b1b0aa9b2', '2026-11-28 17:46:02.860803');
INSERT INTO public._migrations VALUES ('20261122193100_ways_guards', '42ec26252c640dd26481ccbee9b4d8c9a27ef742a521b5d83ccd01031bd58219', '2026-11-28 17:46:02.867334');
INSERT INTO public._migrations VALUES ('20261122201000_card_accounts', '1989a24b5ffaf4eae631b816113414eaf3d7db0b6b74e1d24ea86a7e44caa926', '2026-11-28 17:46:02.869232');
INSERT INTO public._migrations VALUES ('20261122202500_rates', '8b28a7f0c78b2df27dd020b05023eb7b481e830a0636fb3f95724899e5161d1c', '2026-11-28 17:46:02.87325');
INSERT INTO public._migrations VALUES ('20261122204000_kept_cards', 'a294455a60c29ff773e6a8cbcb07f72d80e04a608fc6b5faa511c3d45537a702', '2026-11-28 17:46:02.880764');
INSERT INTO public._migrations VALUES ('20261122204100_kept_cards_guards', 'd35cdecdfa2f9ec507a30a927e548660aa81639beb75d3ebc82f0eeb263e4e1d', '2026-11-28 17:46:02.88472');
INSERT INTO public._migrations VALUES ('20261122231000_interest_and_credits', 'bfd0fe7748222e11ca70164f8a9fb36bc6cd7abadb26968c48fe4924af2869a7', '2026-11-28 17:46:02.885977');
INSERT INTO public._migrations VALUES ('20261122231100_interest_guards', '5737de97bcf9ae6343355f1545723c51f0a683f44b93f94612ebd74f8714b34a', '2026-11-28 17:46:02.888873');

ALTER TABLE ONLY public."Activity"
    ADD CONSTRAINT "Activity_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."AgreementEvent"
    ADD CONSTRAINT "AgreementEvent_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."AgreementTemplateVersion"
    ADD CONSTRAINT "AgreementTemplateVersion_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."AgreementTemplate"
    ADD CONSTRAINT "AgreementTemplate_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Agreement"
    ADD CONSTRAINT "Agreement_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."BankFormat"
    ADD CONSTRAINT "BankFormat_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."BankLine"
    ADD CONSTRAINT "BankLine_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."BoardComment"
    ADD CONSTRAINT "BoardComment_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."BoardItem"
    ADD CONSTRAINT "BoardItem_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Booking"
    ADD CONSTRAINT "Booking_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."BriefQuestion"
    ADD CONSTRAINT "BriefQuestion_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."CardAccount"
    ADD CONSTRAINT "CardAccount_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."ChangeNote"
    ADD CONSTRAINT "ChangeNote_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."ChangeRequest"
    ADD CONSTRAINT "ChangeRequest_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."ChangeVersion"
    ADD CONSTRAINT "ChangeVersion_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Checkpoint"
    ADD CONSTRAINT "Checkpoint_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Client"
    ADD CONSTRAINT "Client_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Contact"
    ADD CONSTRAINT "Contact_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."DateMove"
    ADD CONSTRAINT "DateMove_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."DayOff"
    ADD CONSTRAINT "DayOff_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Deduction"
    ADD CONSTRAINT "Deduction_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Deliverable"
    ADD CONSTRAINT "Deliverable_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Difference"
    ADD CONSTRAINT "Difference_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Dispute"
    ADD CONSTRAINT "Dispute_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."ExchangeRate"
    ADD CONSTRAINT "ExchangeRate_pkey" PRIMARY KEY ("workspaceId", currency, day);

ALTER TABLE ONLY public."Exclusion"
    ADD CONSTRAINT "Exclusion_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."File"
    ADD CONSTRAINT "File_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."GlossaryTerm"
    ADD CONSTRAINT "GlossaryTerm_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."GuestLink"
    ADD CONSTRAINT "GuestLink_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."GuestSession"
    ADD CONSTRAINT "GuestSession_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Instalment"
    ADD CONSTRAINT "Instalment_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."InvoiceDraft"
    ADD CONSTRAINT "InvoiceDraft_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."InvoiceLine"
    ADD CONSTRAINT "InvoiceLine_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."InvoiceReminder"
    ADD CONSTRAINT "InvoiceReminder_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."InvoiceSeries"
    ADD CONSTRAINT "InvoiceSeries_pkey" PRIMARY KEY ("workspaceId", name);

ALTER TABLE ONLY public."Invoice"
    ADD CONSTRAINT "Invoice_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."KeptCard"
    ADD CONSTRAINT "KeptCard_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Mail"
    ADD CONSTRAINT "Mail_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Membership"
    ADD CONSTRAINT "Membership_pkey" PRIMARY KEY ("workspaceId", "userId");

ALTER TABLE ONLY public."Milestone"
    ADD CONSTRAINT "Milestone_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."PaymentPart"
    ADD CONSTRAINT "PaymentPart_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."PaymentReversal"
    ADD CONSTRAINT "PaymentReversal_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Payment"
    ADD CONSTRAINT "Payment_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."PlanDate"
    ADD CONSTRAINT "PlanDate_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Project"
    ADD CONSTRAINT "Project_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."ProviderEvent"
    ADD CONSTRAINT "ProviderEvent_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Refund"
    ADD CONSTRAINT "Refund_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Review"
    ADD CONSTRAINT "Review_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."ScopeTemplate"
    ADD CONSTRAINT "ScopeTemplate_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."SealingKey"
    ADD CONSTRAINT "SealingKey_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Session"
    ADD CONSTRAINT "Session_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Signature"
    ADD CONSTRAINT "Signature_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Signer"
    ADD CONSTRAINT "Signer_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."SigningCode"
    ADD CONSTRAINT "SigningCode_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Termination"
    ADD CONSTRAINT "Termination_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Throttle"
    ADD CONSTRAINT "Throttle_pkey" PRIMARY KEY (key);

ALTER TABLE ONLY public."Token"
    ADD CONSTRAINT "Token_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Transmission"
    ADD CONSTRAINT "Transmission_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."User"
    ADD CONSTRAINT "User_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Visit"
    ADD CONSTRAINT "Visit_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public."Workspace"
    ADD CONSTRAINT "Workspace_pkey" PRIMARY KEY (id);

ALTER TABLE ONLY public._migrations
    ADD CONSTRAINT _migrations_pkey PRIMARY KEY (name);

CREATE INDEX "Activity_projectId_at_idx" ON public."Activity" USING btree ("projectId", at);

CREATE INDEX "Activity_workspaceId_at_idx" ON public."Activity" USING btree ("workspaceId", at);

CREATE UNIQUE INDEX "AgreementEvent_agreementId_position_key" ON public."AgreementEvent" USING btree ("agreementId", "position");

CREATE INDEX "AgreementEvent_projectId_idx" ON public."AgreementEvent" USING btree ("projectId");

CREATE UNIQUE INDEX "AgreementTemplateVersion_templateId_version_key" ON public."AgreementTemplateVersion" USING btree ("templateId", version);

CREATE INDEX "AgreementTemplate_workspaceId_idx" ON public."AgreementTemplate" USING btree ("workspaceId");

CREATE UNIQUE INDEX "Agreement_projectId_number_key" ON public."Agreement" USING btree ("projectId", number);

CREATE UNIQUE INDEX "BankFormat_workspaceId_head_key" ON public."BankFormat" USING btree ("workspaceId", head);

CREATE UNIQUE INDEX "BankLine_workspaceId_hash_key" ON public."BankLine" USING btree ("workspaceId", hash);

CREATE INDEX "BankLine_workspaceId_state_bookedOn_idx" ON public."BankLine" USING btree ("workspaceId", state, "bookedOn");

CREATE INDEX "BoardComment_itemId_at_idx" ON public."BoardComment" USING btree ("itemId", at);

CREATE INDEX "BoardItem_projectId_createdAt_idx" ON public."BoardItem" USING btree ("projectId", "createdAt");

CREATE INDEX "Booking_invoiceId_idx" ON public."Booking" USING btree ("invoiceId");

CREATE INDEX "Booking_paymentId_idx" ON public."Booking" USING btree ("paymentId");

CREATE INDEX "Booking_projectId_idx" ON public."Booking" USING btree ("projectId");

CREATE INDEX "BriefQuestion_projectId_position_idx" ON public."BriefQuestion" USING btree ("projectId", "position");

CREATE INDEX "CardAccount_workspaceId_createdAt_idx" ON public."CardAccount" USING btree ("workspaceId", "createdAt");

CREATE INDEX "ChangeNote_changeId_at_idx" ON public."ChangeNote" USING btree ("changeId", at);

CREATE UNIQUE INDEX "ChangeRequest_projectId_number_key" ON public."ChangeRequest" USING btree ("projectId", number);

CREATE UNIQUE INDEX "ChangeVersion_changeId_version_key" ON public."ChangeVersion" USING btree ("changeId", version);

CREATE INDEX "Checkpoint_milestoneId_idx" ON public."Checkpoint" USING btree ("milestoneId");

CREATE INDEX "Checkpoint_projectId_publishedAt_idx" ON public."Checkpoint" USING btree ("projectId", "publishedAt");

CREATE INDEX "Client_workspaceId_name_idx" ON public."Client" USING btree ("workspaceId", name);

CREATE INDEX "Contact_clientId_idx" ON public."Contact" USING btree ("clientId");

CREATE INDEX "DateMove_projectId_movedAt_idx" ON public."DateMove" USING btree ("projectId", "movedAt");

CREATE INDEX "DayOff_workspaceId_idx" ON public."DayOff" USING btree ("workspaceId");

CREATE INDEX "Deduction_invoiceId_idx" ON public."Deduction" USING btree ("invoiceId");

CREATE INDEX "Deduction_prepaymentId_idx" ON public."Deduction" USING btree ("prepaymentId");

CREATE UNIQUE INDEX "Deduction_prepaymentId_once" ON public."Deduction" USING btree ("prepaymentId") WHERE ("returnedById" IS NULL);

CREATE INDEX "Deliverable_milestoneId_idx" ON public."Deliverable" USING btree ("milestoneId");

CREATE INDEX "Deliverable_projectId_position_idx" ON public."Deliverable" USING btree ("projectId", "position");

CREATE INDEX "Difference_workspaceId_settledAt_idx" ON public."Difference" USING btree ("workspaceId", "settledAt");

CREATE INDEX "Dispute_paymentId_idx" ON public."Dispute" USING btree ("paymentId");

CREATE INDEX "Dispute_projectId_idx" ON public."Dispute" USING btree ("projectId");

CREATE UNIQUE INDEX "Dispute_providerId_key" ON public."Dispute" USING btree ("providerId");

CREATE INDEX "Exclusion_projectId_position_idx" ON public."Exclusion" USING btree ("projectId", "position");

CREATE INDEX "File_checkpointId_idx" ON public."File" USING btree ("checkpointId");

CREATE INDEX "File_projectId_idx" ON public."File" USING btree ("projectId");

CREATE INDEX "File_workspaceId_idx" ON public."File" USING btree ("workspaceId");

CREATE INDEX "GlossaryTerm_projectId_idx" ON public."GlossaryTerm" USING btree ("projectId");

CREATE INDEX "GlossaryTerm_workspaceId_idx" ON public."GlossaryTerm" USING btree ("workspaceId");

CREATE INDEX "GuestLink_contactId_idx" ON public."GuestLink" USING btree ("contactId");

CREATE INDEX "GuestLink_projectId_idx" ON public."GuestLink" USING btree ("projectId");

CREATE UNIQUE INDEX "GuestLink_tokenHash_key" ON public."GuestLink" USING btree ("tokenHash");

CREATE INDEX "GuestSession_linkId_idx" ON public."GuestSession" USING btree ("linkId");

CREATE UNIQUE INDEX "Instalment_milestoneId_key" ON public."Instalment" USING btree ("milestoneId");

CREATE INDEX "Instalment_projectId_position_idx" ON public."Instalment" USING btree ("projectId", "position");

CREATE INDEX "InvoiceDraft_projectId_idx" ON public."InvoiceDraft" USING btree ("projectId");

CREATE INDEX "InvoiceDraft_workspaceId_nextOn_idx" ON public."InvoiceDraft" USING btree ("workspaceId", "nextOn");

CREATE INDEX "InvoiceLine_invoiceId_position_idx" ON public."InvoiceLine" USING btree ("invoiceId", "position");

CREATE UNIQUE INDEX "InvoiceReminder_invoiceId_dueOn_step_key" ON public."InvoiceReminder" USING btree ("invoiceId", "dueOn", step);

CREATE INDEX "InvoiceReminder_projectId_idx" ON public."InvoiceReminder" USING btree ("projectId");

CREATE INDEX "Invoice_creditOfId_idx" ON public."Invoice" USING btree ("creditOfId");

CREATE INDEX "Invoice_fileId_idx" ON public."Invoice" USING btree ("fileId");

CREATE UNIQUE INDEX "Invoice_instalmentId_key" ON public."Invoice" USING btree ("instalmentId");

CREATE INDEX "Invoice_lateOfId_idx" ON public."Invoice" USING btree ("lateOfId");

CREATE INDEX "Invoice_projectId_idx" ON public."Invoice" USING btree ("projectId");

CREATE INDEX "Invoice_workspaceId_issuedOn_idx" ON public."Invoice" USING btree ("workspaceId", "issuedOn");

CREATE INDEX "Invoice_workspaceId_payBy_idx" ON public."Invoice" USING btree ("workspaceId", "payBy");

CREATE UNIQUE INDEX "Invoice_workspaceId_series_sequence_key" ON public."Invoice" USING btree ("workspaceId", series, sequence);

CREATE UNIQUE INDEX "KeptCard_projectId_methodId_key" ON public."KeptCard" USING btree ("projectId", "methodId");

CREATE INDEX "KeptCard_workspaceId_idx" ON public."KeptCard" USING btree ("workspaceId");

CREATE INDEX "Mail_projectId_idx" ON public."Mail" USING btree ("projectId");

CREATE INDEX "Mail_providerId_idx" ON public."Mail" USING btree ("providerId");

CREATE INDEX "Mail_status_nextAttemptAt_idx" ON public."Mail" USING btree (status, "nextAttemptAt");

CREATE INDEX "Mail_workspaceId_createdAt_idx" ON public."Mail" USING btree ("workspaceId", "createdAt");

CREATE INDEX "Membership_userId_idx" ON public."Membership" USING btree ("userId");

CREATE INDEX "Milestone_projectId_position_idx" ON public."Milestone" USING btree ("projectId", "position");

CREATE INDEX "PaymentPart_invoiceId_idx" ON public."PaymentPart" USING btree ("invoiceId");

CREATE UNIQUE INDEX "PaymentPart_paymentId_invoiceId_key" ON public."PaymentPart" USING btree ("paymentId", "invoiceId");

CREATE INDEX "PaymentPart_projectId_idx" ON public."PaymentPart" USING btree ("projectId");

CREATE UNIQUE INDEX "PaymentReversal_paymentId_key" ON public."PaymentReversal" USING btree ("paymentId");

CREATE INDEX "Payment_closePending_idx" ON public."Payment" USING btree ("closePending");

CREATE INDEX "Payment_intentId_idx" ON public."Payment" USING btree ("intentId");

CREATE INDEX "Payment_keptCardId_idx" ON public."Payment" USING btree ("keptCardId");

CREATE INDEX "Payment_projectId_idx" ON public."Payment" USING btree ("projectId");

CREATE UNIQUE INDEX "Payment_sessionId_key" ON public."Payment" USING btree ("sessionId");

CREATE UNIQUE INDEX "PlanDate_invoiceId_position_key" ON public."PlanDate" USING btree ("invoiceId", "position");

CREATE INDEX "PlanDate_projectId_idx" ON public."PlanDate" USING btree ("projectId");

CREATE INDEX "Project_clientId_idx" ON public."Project" USING btree ("clientId");

CREATE INDEX "Project_workspaceId_status_idx" ON public."Project" USING btree ("workspaceId", status);

CREATE INDEX "Refund_creditNoteId_idx" ON public."Refund" USING btree ("creditNoteId");

CREATE INDEX "Refund_paymentId_idx" ON public."Refund" USING btree ("paymentId");

CREATE INDEX "Refund_projectId_idx" ON public."Refund" USING btree ("projectId");

CREATE UNIQUE INDEX "Refund_providerId_key" ON public."Refund" USING btree ("providerId");

CREATE INDEX "Refund_status_createdAt_idx" ON public."Refund" USING btree (status, "createdAt");

CREATE INDEX "Review_milestoneId_idx" ON public."Review" USING btree ("milestoneId");

CREATE INDEX "Review_projectId_idx" ON public."Review" USING btree ("projectId");

CREATE INDEX "ScopeTemplate_workspaceId_idx" ON public."ScopeTemplate" USING btree ("workspaceId");

CREATE INDEX "SealingKey_workspaceId_createdAt_idx" ON public."SealingKey" USING btree ("workspaceId", "createdAt");

CREATE INDEX "Session_userId_idx" ON public."Session" USING btree ("userId");

CREATE INDEX "Signature_agreementId_idx" ON public."Signature" USING btree ("agreementId");

CREATE INDEX "Signature_fileId_idx" ON public."Signature" USING btree ("fileId");

CREATE UNIQUE INDEX "Signature_signerId_key" ON public."Signature" USING btree ("signerId");

CREATE UNIQUE INDEX "Signer_agreementId_position_key" ON public."Signer" USING btree ("agreementId", "position");

CREATE INDEX "Signer_projectId_idx" ON public."Signer" USING btree ("projectId");

CREATE INDEX "SigningCode_agreementId_contactId_idx" ON public."SigningCode" USING btree ("agreementId", "contactId");

CREATE UNIQUE INDEX "Termination_projectId_key" ON public."Termination" USING btree ("projectId");

CREATE INDEX "Token_userId_idx" ON public."Token" USING btree ("userId");

CREATE INDEX "Token_workspaceId_idx" ON public."Token" USING btree ("workspaceId");

CREATE UNIQUE INDEX "Transmission_invoiceId_network_key" ON public."Transmission" USING btree ("invoiceId", network);

CREATE INDEX "Transmission_projectId_idx" ON public."Transmission" USING btree ("projectId");

CREATE INDEX "Transmission_status_nextAt_idx" ON public."Transmission" USING btree (status, "nextAt");

CREATE UNIQUE INDEX "User_email_key" ON public."User" USING btree (email);

CREATE INDEX "Visit_linkId_idx" ON public."Visit" USING btree ("linkId");

CREATE INDEX "Visit_projectId_at_idx" ON public."Visit" USING btree ("projectId", at);

CREATE TRIGGER "Activity_version" AFTER INSERT OR DELETE OR UPDATE ON public."Activity" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "AgreementEvent_frozen" BEFORE UPDATE OF id, "workspaceId", "projectId", "agreementId", "position", type, at, "actorName", detail, ip, "userAgent", "previousHash", hash ON public."AgreementEvent" FOR EACH ROW EXECUTE FUNCTION public.milepost_frozen();

CREATE TRIGGER "AgreementEvent_kept" BEFORE DELETE ON public."AgreementEvent" FOR EACH ROW EXECUTE FUNCTION public.milepost_kept();

CREATE TRIGGER "AgreementTemplateVersion_frozen" BEFORE UPDATE OF id, "workspaceId", "templateId", version, body, clauses, "authorName", "createdAt" ON public."AgreementTemplateVersion" FOR EACH ROW EXECUTE FUNCTION public.milepost_frozen();

CREATE TRIGGER "Agreement_frozen" BEFORE UPDATE OF id, "workspaceId", "projectId", number, kind, "changeId", locale, "sentAt" ON public."Agreement" FOR EACH ROW EXECUTE FUNCTION public.milepost_frozen();

CREATE TRIGGER "Agreement_frozen_qualified" BEFORE UPDATE OF "qualifiedFileId" ON public."Agreement" FOR EACH ROW WHEN ((old."qualifiedFileId" IS NOT NULL)) EXECUTE FUNCTION public.milepost_frozen();

CREATE TRIGGER "Agreement_frozen_sealed" BEFORE UPDATE OF "sealedFileId", "sealedSha256" ON public."Agreement" FOR EACH ROW WHEN ((old."sealedFileId" IS NOT NULL)) EXECUTE FUNCTION public.milepost_frozen();

CREATE TRIGGER "Agreement_frozen_signed" BEFORE UPDATE OF text, sha256, scope, title, effects, price, template, "expiresOn", countersign, "originalFileId", "originalSha256" ON public."Agreement" FOR EACH ROW EXECUTE FUNCTION public.milepost_frozen_when_signed();

CREATE TRIGGER "Agreement_version" AFTER INSERT OR DELETE OR UPDATE ON public."Agreement" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "Booking_fits" BEFORE INSERT ON public."Booking" FOR EACH ROW EXECUTE FUNCTION public.milepost_booking_fits();

CREATE TRIGGER "Booking_frozen" BEFORE UPDATE OF id, "workspaceId", "projectId", "invoiceId", kind, amount, "paymentId", "creditNoteId", "refundId", "disputeId", "createdAt" ON public."Booking" FOR EACH ROW EXECUTE FUNCTION public.milepost_frozen();

CREATE TRIGGER "Booking_kept" BEFORE DELETE ON public."Booking" FOR EACH ROW EXECUTE FUNCTION public.milepost_kept();

CREATE TRIGGER "Booking_sums" AFTER INSERT ON public."Booking" FOR EACH ROW EXECUTE FUNCTION public.milepost_booking_sums();

CREATE TRIGGER "BriefQuestion_version" AFTER INSERT OR DELETE OR UPDATE ON public."BriefQuestion" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "ChangeRequest_version" AFTER INSERT OR DELETE OR UPDATE ON public."ChangeRequest" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "ChangeVersion_frozen" BEFORE UPDATE OF id, "workspaceId", "projectId", "changeId", version, pricing, minutes, rate, price, worth, offer, effects, "expiresOn", "agreementId" ON public."ChangeVersion" FOR EACH ROW WHEN ((old."agreementId" IS NOT NULL)) EXECUTE FUNCTION public.milepost_frozen();

CREATE TRIGGER "ChangeVersion_version" AFTER INSERT OR DELETE OR UPDATE ON public."ChangeVersion" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "Checkpoint_version" AFTER INSERT OR DELETE OR UPDATE ON public."Checkpoint" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "Client_version" AFTER UPDATE ON public."Client" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_versions();

CREATE TRIGGER "DateMove_frozen" BEFORE UPDATE OF id, "workspaceId", "projectId", "milestoneId", "fromDay", "toDay", "agreementId", reason, "movedAt" ON public."DateMove" FOR EACH ROW EXECUTE FUNCTION public.milepost_frozen();

CREATE TRIGGER "DateMove_kept" BEFORE DELETE ON public."DateMove" FOR EACH ROW EXECUTE FUNCTION public.milepost_kept();

CREATE TRIGGER "DateMove_version" AFTER INSERT OR DELETE OR UPDATE ON public."DateMove" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "Deduction_frozen" BEFORE UPDATE OF id, "workspaceId", "projectId", "invoiceId", "prepaymentId", number, "issuedOn", net, tax, gross ON public."Deduction" FOR EACH ROW EXECUTE FUNCTION public.milepost_frozen();

CREATE TRIGGER "Deduction_returned" BEFORE UPDATE OF "returnedById" ON public."Deduction" FOR EACH ROW WHEN ((old."returnedById" IS NOT NULL)) EXECUTE FUNCTION public.milepost_frozen();

CREATE TRIGGER "Deduction_version" AFTER INSERT OR DELETE OR UPDATE ON public."Deduction" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "Deliverable_version" AFTER INSERT OR DELETE OR UPDATE ON public."Deliverable" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "Dispute_kept" BEFORE DELETE ON public."Dispute" FOR EACH ROW EXECUTE FUNCTION public.milepost_kept();

CREATE TRIGGER "Dispute_version" AFTER INSERT OR DELETE OR UPDATE ON public."Dispute" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "Exclusion_version" AFTER INSERT OR DELETE OR UPDATE ON public."Exclusion" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "File_version" AFTER INSERT OR DELETE OR UPDATE ON public."File" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "GlossaryTerm_version" AFTER INSERT OR DELETE OR UPDATE ON public."GlossaryTerm" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_glossary_version();

CREATE TRIGGER "Instalment_version" AFTER INSERT OR DELETE OR UPDATE ON public."Instalment" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "InvoiceLine_frozen" BEFORE UPDATE OF id, "workspaceId", "projectId", "invoiceId", "position", description, quantity, net, "taxCategory", "taxRate", "taxReason", "creditsId", decimals, unit, "unitPrice" ON public."InvoiceLine" FOR EACH ROW EXECUTE FUNCTION public.milepost_frozen();

CREATE TRIGGER "InvoiceLine_version" AFTER INSERT OR DELETE OR UPDATE ON public."InvoiceLine" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "Invoice_frozen" BEFORE UPDATE OF id, "workspaceId", "projectId", "instalmentId", kind, status, series, sequence, number, title, currency, locale, "issuedOn", "suppliedOn", "dueOn", seller, buyer, taxes, net, tax, gross, prepaid, due, reference, "createdAt", "creditOfId", reason, rounding, "withholdingRate", withheld, note, "buyerReference", "earlyRate", "earlyOn", "homeCurrency", "exchangeRate", "homeTax", "lowersPrice", "lateOfId", "lateUntil" ON public."Invoice" FOR EACH ROW EXECUTE FUNCTION public.milepost_frozen();

CREATE TRIGGER "Invoice_kept" BEFORE DELETE ON public."Invoice" FOR EACH ROW EXECUTE FUNCTION public.milepost_kept();

CREATE TRIGGER "Invoice_paid_pay_by" AFTER UPDATE OF paid ON public."Invoice" FOR EACH ROW EXECUTE FUNCTION public.milepost_paid_pay_by();

CREATE TRIGGER "Invoice_pay_by" BEFORE INSERT ON public."Invoice" FOR EACH ROW EXECUTE FUNCTION public.milepost_own_pay_by();

CREATE TRIGGER "Invoice_version" AFTER INSERT OR DELETE OR UPDATE ON public."Invoice" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "KeptCard_frozen" BEFORE UPDATE OF id, "workspaceId", "projectId", "contactId", "contactName", "customerId", "methodId", consent, "consentedAt", "liveMode", "cardAccountId" ON public."KeptCard" FOR EACH ROW EXECUTE FUNCTION public.milepost_frozen();

CREATE TRIGGER "Milestone_version" AFTER INSERT OR DELETE OR UPDATE ON public."Milestone" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "PaymentPart_frozen" BEFORE UPDATE OF id, "workspaceId", "projectId", "paymentId", "invoiceId", "position", amount ON public."PaymentPart" FOR EACH ROW EXECUTE FUNCTION public.milepost_frozen();

CREATE TRIGGER "PaymentPart_version" AFTER INSERT OR DELETE OR UPDATE ON public."PaymentPart" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "PaymentReversal_frozen" BEFORE UPDATE OF id, "workspaceId", "projectId", "paymentId", amount, reason, "recordedBy", "reversedAt" ON public."PaymentReversal" FOR EACH ROW EXECUTE FUNCTION public.milepost_frozen();

CREATE TRIGGER "PaymentReversal_kept" BEFORE DELETE ON public."PaymentReversal" FOR EACH ROW EXECUTE FUNCTION public.milepost_kept();

CREATE TRIGGER "PaymentReversal_version" AFTER INSERT OR DELETE OR UPDATE ON public."PaymentReversal" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "Payment_version" AFTER INSERT OR DELETE OR UPDATE ON public."Payment" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "PlanDate_frozen" BEFORE UPDATE OF id, "workspaceId", "projectId", "invoiceId", "position", "dueOn", amount, "upTo" ON public."PlanDate" FOR EACH ROW EXECUTE FUNCTION public.milepost_frozen();

CREATE TRIGGER "PlanDate_pay_by" AFTER INSERT OR DELETE ON public."PlanDate" FOR EACH ROW EXECUTE FUNCTION public.milepost_plan_pay_by();

CREATE TRIGGER "Project_version" AFTER UPDATE OF title, goal, success, status, currency, "timeZone", "clientId", "depositKind", "depositValue", "revisionRounds", "revisionPricing", "revisionPrice", "discountKind", "discountValue", "discountReason", "briefSentAt", "briefAnsweredAt", "endNoticeAt", "sentAt", "startedAt", "completedAt" ON public."Project" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_own_version();

CREATE TRIGGER "ProviderEvent_frozen" BEFORE UPDATE OF id, provider, type, "receivedAt" ON public."ProviderEvent" FOR EACH ROW EXECUTE FUNCTION public.milepost_frozen();

CREATE TRIGGER "Refund_frozen" BEFORE UPDATE OF id, "workspaceId", "projectId", "paymentId", "creditNoteId", method, amount, currency, "createdAt" ON public."Refund" FOR EACH ROW EXECUTE FUNCTION public.milepost_frozen();

CREATE TRIGGER "Refund_kept" BEFORE DELETE ON public."Refund" FOR EACH ROW EXECUTE FUNCTION public.milepost_kept();

CREATE TRIGGER "Refund_version" AFTER INSERT OR DELETE OR UPDATE ON public."Refund" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "Review_version" AFTER INSERT OR DELETE OR UPDATE ON public."Review" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "Signature_frozen" BEFORE UPDATE OF id, "workspaceId", "projectId", "agreementId", "contactId", name, "contactName", email, identification, consent, sha256, ip, "userAgent", "signedAt", "signerId", party, role, "timeZone", drawing, "originalSha256" ON public."Signature" FOR EACH ROW EXECUTE FUNCTION public.milepost_frozen();

CREATE TRIGGER "Signature_kept" BEFORE DELETE ON public."Signature" FOR EACH ROW EXECUTE FUNCTION public.milepost_kept();

CREATE TRIGGER "Signature_version" AFTER INSERT OR DELETE OR UPDATE ON public."Signature" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "Signer_frozen" BEFORE UPDATE OF id, "workspaceId", "projectId", "agreementId", "position", party, "contactId", name, email, role, "sentAt", "signedAt" ON public."Signer" FOR EACH ROW WHEN ((old."signedAt" IS NOT NULL)) EXECUTE FUNCTION public.milepost_frozen();

CREATE TRIGGER "Termination_frozen" BEFORE UPDATE OF id, "workspaceId", "projectId", party, reason, settlement, "agreementId", at ON public."Termination" FOR EACH ROW EXECUTE FUNCTION public.milepost_frozen();

CREATE TRIGGER "Termination_kept" BEFORE DELETE ON public."Termination" FOR EACH ROW EXECUTE FUNCTION public.milepost_kept();

CREATE TRIGGER "Termination_version" AFTER INSERT OR DELETE OR UPDATE ON public."Termination" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_version();

CREATE TRIGGER "Workspace_version" AFTER UPDATE OF name, "legalName", accent, address, country, "taxId", "vatId", email, iban, bic, "accountHolder", "cardEnabled", "transferEnabled", "cashEnabled", locale, "timeZone" ON public."Workspace" FOR EACH ROW EXECUTE FUNCTION public.milepost_raise_versions();

ALTER TABLE ONLY public."Activity"
    ADD CONSTRAINT "Activity_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."AgreementEvent"
    ADD CONSTRAINT "AgreementEvent_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES public."Agreement"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."AgreementEvent"
    ADD CONSTRAINT "AgreementEvent_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."AgreementTemplateVersion"
    ADD CONSTRAINT "AgreementTemplateVersion_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES public."AgreementTemplate"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."AgreementTemplate"
    ADD CONSTRAINT "AgreementTemplate_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES public."Workspace"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Agreement"
    ADD CONSTRAINT "Agreement_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."BankFormat"
    ADD CONSTRAINT "BankFormat_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES public."Workspace"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."BankLine"
    ADD CONSTRAINT "BankLine_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES public."Workspace"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."BoardComment"
    ADD CONSTRAINT "BoardComment_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES public."BoardItem"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."BoardItem"
    ADD CONSTRAINT "BoardItem_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Booking"
    ADD CONSTRAINT "Booking_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES public."Invoice"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Booking"
    ADD CONSTRAINT "Booking_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES public."Payment"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."BriefQuestion"
    ADD CONSTRAINT "BriefQuestion_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."CardAccount"
    ADD CONSTRAINT "CardAccount_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES public."Workspace"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."ChangeNote"
    ADD CONSTRAINT "ChangeNote_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES public."ChangeRequest"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."ChangeRequest"
    ADD CONSTRAINT "ChangeRequest_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."ChangeVersion"
    ADD CONSTRAINT "ChangeVersion_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES public."ChangeRequest"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Checkpoint"
    ADD CONSTRAINT "Checkpoint_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES public."Milestone"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Checkpoint"
    ADD CONSTRAINT "Checkpoint_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Client"
    ADD CONSTRAINT "Client_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES public."Workspace"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Contact"
    ADD CONSTRAINT "Contact_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES public."Client"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."DateMove"
    ADD CONSTRAINT "DateMove_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."DayOff"
    ADD CONSTRAINT "DayOff_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES public."Workspace"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Deduction"
    ADD CONSTRAINT "Deduction_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES public."Invoice"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Deduction"
    ADD CONSTRAINT "Deduction_prepaymentId_fkey" FOREIGN KEY ("prepaymentId") REFERENCES public."Invoice"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Deliverable"
    ADD CONSTRAINT "Deliverable_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES public."Milestone"(id) ON UPDATE CASCADE;

ALTER TABLE ONLY public."Deliverable"
    ADD CONSTRAINT "Deliverable_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Difference"
    ADD CONSTRAINT "Difference_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES public."Workspace"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Dispute"
    ADD CONSTRAINT "Dispute_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES public."Payment"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."ExchangeRate"
    ADD CONSTRAINT "ExchangeRate_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES public."Workspace"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Exclusion"
    ADD CONSTRAINT "Exclusion_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."File"
    ADD CONSTRAINT "File_checkpointId_fkey" FOREIGN KEY ("checkpointId") REFERENCES public."Checkpoint"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."File"
    ADD CONSTRAINT "File_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."File"
    ADD CONSTRAINT "File_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES public."Workspace"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."GlossaryTerm"
    ADD CONSTRAINT "GlossaryTerm_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."GlossaryTerm"
    ADD CONSTRAINT "GlossaryTerm_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES public."Workspace"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."GuestLink"
    ADD CONSTRAINT "GuestLink_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES public."Contact"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."GuestLink"
    ADD CONSTRAINT "GuestLink_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."GuestSession"
    ADD CONSTRAINT "GuestSession_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES public."GuestLink"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Instalment"
    ADD CONSTRAINT "Instalment_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES public."Milestone"(id) ON UPDATE CASCADE;

ALTER TABLE ONLY public."Instalment"
    ADD CONSTRAINT "Instalment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."InvoiceDraft"
    ADD CONSTRAINT "InvoiceDraft_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."InvoiceLine"
    ADD CONSTRAINT "InvoiceLine_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES public."Invoice"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."InvoiceReminder"
    ADD CONSTRAINT "InvoiceReminder_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES public."Invoice"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."InvoiceSeries"
    ADD CONSTRAINT "InvoiceSeries_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES public."Workspace"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Invoice"
    ADD CONSTRAINT "Invoice_creditOfId_fkey" FOREIGN KEY ("creditOfId") REFERENCES public."Invoice"(id);

ALTER TABLE ONLY public."Invoice"
    ADD CONSTRAINT "Invoice_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES public."File"(id) ON UPDATE CASCADE;

ALTER TABLE ONLY public."Invoice"
    ADD CONSTRAINT "Invoice_instalmentId_fkey" FOREIGN KEY ("instalmentId") REFERENCES public."Instalment"(id) ON UPDATE CASCADE;

ALTER TABLE ONLY public."Invoice"
    ADD CONSTRAINT "Invoice_lateOfId_fkey" FOREIGN KEY ("lateOfId") REFERENCES public."Invoice"(id);

ALTER TABLE ONLY public."Invoice"
    ADD CONSTRAINT "Invoice_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."KeptCard"
    ADD CONSTRAINT "KeptCard_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Mail"
    ADD CONSTRAINT "Mail_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Mail"
    ADD CONSTRAINT "Mail_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES public."Workspace"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Membership"
    ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES public."User"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Membership"
    ADD CONSTRAINT "Membership_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES public."Workspace"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Milestone"
    ADD CONSTRAINT "Milestone_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."PaymentPart"
    ADD CONSTRAINT "PaymentPart_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES public."Invoice"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."PaymentPart"
    ADD CONSTRAINT "PaymentPart_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES public."Payment"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."PaymentReversal"
    ADD CONSTRAINT "PaymentReversal_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES public."Payment"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Payment"
    ADD CONSTRAINT "Payment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."PlanDate"
    ADD CONSTRAINT "PlanDate_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES public."Invoice"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Project"
    ADD CONSTRAINT "Project_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES public."Client"(id) ON UPDATE CASCADE;

ALTER TABLE ONLY public."Project"
    ADD CONSTRAINT "Project_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES public."Workspace"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Refund"
    ADD CONSTRAINT "Refund_creditNoteId_fkey" FOREIGN KEY ("creditNoteId") REFERENCES public."Invoice"(id) ON UPDATE CASCADE;

ALTER TABLE ONLY public."Refund"
    ADD CONSTRAINT "Refund_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES public."Payment"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Review"
    ADD CONSTRAINT "Review_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES public."Milestone"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Review"
    ADD CONSTRAINT "Review_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."ScopeTemplate"
    ADD CONSTRAINT "ScopeTemplate_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES public."Workspace"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."SealingKey"
    ADD CONSTRAINT "SealingKey_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES public."Workspace"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Session"
    ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES public."User"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Signature"
    ADD CONSTRAINT "Signature_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES public."Agreement"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Signature"
    ADD CONSTRAINT "Signature_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES public."File"(id) ON UPDATE CASCADE;

ALTER TABLE ONLY public."Signer"
    ADD CONSTRAINT "Signer_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES public."Agreement"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Signer"
    ADD CONSTRAINT "Signer_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."SigningCode"
    ADD CONSTRAINT "SigningCode_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES public."Agreement"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Termination"
    ADD CONSTRAINT "Termination_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public."Project"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Token"
    ADD CONSTRAINT "Token_userId_fkey" FOREIGN KEY ("userId") REFERENCES public."User"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Token"
    ADD CONSTRAINT "Token_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES public."Workspace"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Transmission"
    ADD CONSTRAINT "Transmission_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES public."Invoice"(id) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public."Visit"
    ADD CONSTRAINT "Visit_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES public."GuestLink"(id) ON UPDATE CASCADE ON DELETE CASCADE;

