-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "formSentAt" TIMESTAMP(3),
ADD COLUMN     "method" TEXT NOT NULL DEFAULT 'password';
