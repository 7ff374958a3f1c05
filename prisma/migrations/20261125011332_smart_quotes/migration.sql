-- AlterTable
ALTER TABLE "Settings" ADD COLUMN     "smartQuotes" BOOLEAN NOT NULL DEFAULT true;
