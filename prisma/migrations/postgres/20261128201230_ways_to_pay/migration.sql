-- The ways that are switched on, as words with a space between.
ALTER TABLE "Workspace" ADD COLUMN "ways" TEXT NOT NULL DEFAULT 'card';
UPDATE "Workspace" SET "ways" = trim(
  CASE WHEN "cardEnabled" THEN 'card ' ELSE '' END ||
  CASE WHEN "transferEnabled" THEN 'transfer ' ELSE '' END ||
  CASE WHEN "cashEnabled" THEN 'cash' ELSE '' END
);
ALTER TABLE "Workspace" DROP COLUMN "cardEnabled",
DROP COLUMN "cashEnabled",
DROP COLUMN "transferEnabled";

-- A way to pay is a file of the program, not a type of the database.
ALTER TABLE "Payment" ALTER COLUMN "method" TYPE TEXT USING "method"::text;
ALTER TABLE "Refund" ALTER COLUMN "method" TYPE TEXT USING "method"::text;
DROP TYPE "PaymentMethod";
