-- CreateIndex
CREATE INDEX "Comment_gone" ON "Comment"("postId", "number") WHERE (number IS NOT NULL AND status <> 'approved');

-- By when a shown response last became another, its text or its name. Prisma has no index on an expression.
CREATE INDEX "Comment_changed" ON "Comment"("postId", (GREATEST("editedAt", "erasedAt")))
  WHERE status = 'approved' AND GREATEST("editedAt", "erasedAt") IS NOT NULL;
