-- So that no network keeps more than a few of the texts that were handed back to it.
ALTER TABLE "FormAttempt" ADD COLUMN "addressHash" TEXT;
CREATE INDEX "FormAttempt_addressHash_createdAt_idx" ON "FormAttempt"("addressHash", "createdAt");
