-- CreateEnum
CREATE TYPE "StandingKind" AS ENUM ('trusted', 'held', 'muted', 'suspended', 'banned');

-- CreateEnum
CREATE TYPE "ReportReason" AS ENUM ('spam', 'abuse', 'offTopic', 'other');

-- CreateEnum
CREATE TYPE "ProofPurpose" AS ENUM ('exportData', 'eraseData');

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "erasedAt" TIMESTAMPTZ(3),
ADD COLUMN     "featuredAt" TIMESTAMPTZ(3),
ADD COLUMN     "likeCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "reportCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "spamScore" DOUBLE PRECISION,
ADD COLUMN     "vettedAt" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Settings" ADD COLUMN     "editMinutes" INTEGER NOT NULL DEFAULT 5,
ADD COLUMN     "likes" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "moderationPage" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "reportsHold" INTEGER NOT NULL DEFAULT 3,
ADD COLUMN     "spamHoldPercent" INTEGER NOT NULL DEFAULT 90,
ADD COLUMN     "spamScore" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "wordsWhole" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "digestedAt" TIMESTAMPTZ(3),
ADD COLUMN     "mailDigest" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "mailResponses" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "CommentVersion" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL,
    "replacedBy" TEXT,

    CONSTRAINT "CommentVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Like" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "userId" UUID,
    "browserHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Like_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "reason" "ReportReason" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "userId" UUID,
    "browserHash" TEXT,
    "addressHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Standing" (
    "id" UUID NOT NULL,
    "kind" "StandingKind" NOT NULL,
    "userId" UUID,
    "email" TEXT,
    "addressHash" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "givenById" UUID,
    "givenBy" TEXT NOT NULL,

    CONSTRAINT "Standing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AddressKey" (
    "id" UUID NOT NULL,
    "key" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AddressKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModerationAct" (
    "id" UUID NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "changes" JSONB NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "ModerationAct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpamToken" (
    "token" TEXT NOT NULL,
    "spam" INTEGER NOT NULL DEFAULT 0,
    "ham" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SpamToken_pkey" PRIMARY KEY ("token")
);

-- CreateTable
CREATE TABLE "Subscription" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "postId" UUID NOT NULL,
    "commentId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proof" (
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "purpose" "ProofPurpose" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Proof_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateIndex
CREATE INDEX "CommentVersion_commentId_replacedAt_idx" ON "CommentVersion"("commentId", "replacedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Like_commentId_userId_key" ON "Like"("commentId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Like_commentId_browserHash_key" ON "Like"("commentId", "browserHash");

-- CreateIndex
CREATE INDEX "Report_commentId_createdAt_idx" ON "Report"("commentId", "createdAt");

-- CreateIndex
CREATE INDEX "Report_browserHash_createdAt_idx" ON "Report"("browserHash", "createdAt");

-- CreateIndex
CREATE INDEX "Report_addressHash_createdAt_idx" ON "Report"("addressHash", "createdAt");

-- CreateIndex
CREATE INDEX "Standing_userId_createdAt_idx" ON "Standing"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "Standing_email_createdAt_idx" ON "Standing"("email", "createdAt");

-- CreateIndex
CREATE INDEX "Standing_addressHash_createdAt_idx" ON "Standing"("addressHash", "createdAt");

-- CreateIndex
CREATE INDEX "AddressKey_createdAt_idx" ON "AddressKey"("createdAt");

-- CreateIndex
CREATE INDEX "ModerationAct_at_idx" ON "ModerationAct"("at");

-- CreateIndex
CREATE INDEX "Subscription_postId_commentId_idx" ON "Subscription"("postId", "commentId");

-- CreateIndex
CREATE INDEX "Subscription_email_idx" ON "Subscription"("email");

-- CreateIndex
CREATE INDEX "Subscription_unconfirmed" ON "Subscription"("createdAt") WHERE ("confirmedAt" IS NULL);

-- CreateIndex
CREATE INDEX "Proof_expiresAt_idx" ON "Proof"("expiresAt");

-- CreateIndex
CREATE INDEX "AuditLog_actorId_id_idx" ON "AuditLog"("actorId", "id");

-- CreateIndex
CREATE INDEX "AuditLog_action_id_idx" ON "AuditLog"("action", "id");

-- CreateIndex
CREATE INDEX "Comment_reported" ON "Comment"("createdAt", "id") WHERE ("reportCount" > 0);

-- CreateIndex
CREATE INDEX "Comment_featured" ON "Comment"("postId", "featuredAt") WHERE ("featuredAt" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Comment_traced" ON "Comment"("createdAt") WHERE ("addressHash" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Comment_userId_idx" ON "Comment"("userId");

-- AddForeignKey
ALTER TABLE "CommentVersion" ADD CONSTRAINT "CommentVersion_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Like" ADD CONSTRAINT "Like_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Like" ADD CONSTRAINT "Like_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Standing" ADD CONSTRAINT "Standing_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Standing" ADD CONSTRAINT "Standing_givenById_fkey" FOREIGN KEY ("givenById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModerationAct" ADD CONSTRAINT "ModerationAct_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_commentId_postId_fkey" FOREIGN KEY ("commentId", "postId") REFERENCES "Comment"("id", "postId") ON DELETE CASCADE ON UPDATE NO ACTION;

-- What the schema file cannot say.

ALTER TABLE "Settings" ADD CONSTRAINT "Settings_moderators" CHECK (
  "editMinutes" >= 0 AND "spamHoldPercent" BETWEEN 50 AND 100 AND "reportsHold" >= 0);

ALTER TABLE "Comment" ADD CONSTRAINT "Comment_reactions" CHECK ("likeCount" >= 0 AND "reportCount" >= 0);

-- One like of one reader: an account or a browser, never both, so that each is counted once.
ALTER TABLE "Like" ADD CONSTRAINT "Like_of_one" CHECK (num_nonnulls("userId", "browserHash") = 1);

ALTER TABLE "Standing" ADD CONSTRAINT "Standing_of_one" CHECK (num_nonnulls("userId", email, "addressHash") = 1);

-- Someone who asks twice is told once.
CREATE UNIQUE INDEX "Subscription_once" ON "Subscription" (email, "postId", "commentId") NULLS NOT DISTINCT;

ALTER TABLE "SpamToken" ADD CONSTRAINT "SpamToken_counts" CHECK (spam >= 0 AND ham >= 0);
