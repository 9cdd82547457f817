-- AlterEnum
ALTER TYPE "MailStatus" ADD VALUE 'obsolete';
