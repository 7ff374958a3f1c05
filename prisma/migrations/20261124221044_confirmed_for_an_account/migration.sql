-- AlterTable
ALTER TABLE "Subscription" ADD COLUMN     "provedForId" UUID;

-- CreateIndex
CREATE INDEX "Subscription_provedForId_idx" ON "Subscription"("provedForId");

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_provedForId_fkey" FOREIGN KEY ("provedForId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
