-- CreateEnum
CREATE TYPE "PromiseEnd" AS ENUM ('answered', 'renewed', 'settled');

-- AlterTable
ALTER TABLE "AnswerPromise" ADD COLUMN     "end" "PromiseEnd";

UPDATE "AnswerPromise" SET "end" = CASE WHEN "isKept" THEN 'answered'::"PromiseEnd" ELSE 'renewed'::"PromiseEnd" END WHERE "endedAt" IS NOT NULL;

ALTER TABLE "AnswerPromise" DROP COLUMN "isKept";
