-- CreateIndex
CREATE INDEX "Like_userId_createdAt_idx" ON "Like"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "Like_browserHash_createdAt_idx" ON "Like"("browserHash", "createdAt");
