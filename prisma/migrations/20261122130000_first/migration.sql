CREATE EXTENSION IF NOT EXISTS citext;

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('administrator', 'editor', 'author', 'moderator', 'reader');

-- CreateEnum
CREATE TYPE "PostStatus" AS ENUM ('draft', 'pending', 'scheduled', 'published', 'trashed');

-- CreateEnum
CREATE TYPE "ResponsePolicy" AS ENUM ('follow', 'open', 'closed');

-- CreateEnum
CREATE TYPE "CommentStatus" AS ENUM ('pending', 'approved', 'spam', 'trashed');

-- CreateEnum
CREATE TYPE "CommentKind" AS ENUM ('comment', 'pingback', 'trackback');

-- CreateEnum
CREATE TYPE "MediaProvider" AS ENUM ('youtube', 'vimeo', 'file');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "role" "Role" NOT NULL DEFAULT 'reader',
    "passwordHash" TEXT,
    "bio" TEXT NOT NULL DEFAULT '',
    "url" TEXT,
    "suspendedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "userAgent" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Settings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL DEFAULT 'Broadside',
    "tagline" TEXT NOT NULL DEFAULT '',
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "language" TEXT NOT NULL DEFAULT 'en',
    "permalinkPattern" TEXT NOT NULL DEFAULT '/:year/:month/:slug',
    "postsPerPage" INTEGER NOT NULL DEFAULT 10,
    "responsesOpen" BOOLEAN NOT NULL DEFAULT true,
    "closeAfterDays" INTEGER,
    "closeAfterQuietDays" INTEGER,
    "openingHours" JSONB,
    "slowModeSeconds" INTEGER NOT NULL DEFAULT 0,
    "threadDepth" INTEGER NOT NULL DEFAULT 5,
    "holdFirstTime" BOOLEAN NOT NULL DEFAULT true,
    "holdLinks" INTEGER NOT NULL DEFAULT 2,
    "holdWords" TEXT NOT NULL DEFAULT '',
    "disallowedWords" TEXT NOT NULL DEFAULT '',
    "floodSeconds" INTEGER NOT NULL DEFAULT 15,
    "responseMaxLength" INTEGER NOT NULL DEFAULT 10000,

    CONSTRAINT "Settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "dek" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "excerpt" TEXT NOT NULL DEFAULT '',
    "status" "PostStatus" NOT NULL DEFAULT 'draft',
    "statusBeforeTrash" "PostStatus",
    "publishedAt" TIMESTAMPTZ(3),
    "trashedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "slug" TEXT NOT NULL DEFAULT '',
    "permalink" TEXT,
    "creditName" TEXT NOT NULL DEFAULT '',
    "creditUrl" TEXT NOT NULL DEFAULT '',
    "imageUrl" TEXT NOT NULL DEFAULT '',
    "imageAlt" TEXT NOT NULL DEFAULT '',
    "responses" "ResponsePolicy" NOT NULL DEFAULT 'follow',
    "responsesClosedAt" TIMESTAMPTZ(3),
    "responsesClosedById" UUID,
    "responsesClosedNote" TEXT NOT NULL DEFAULT '',
    "responseCount" INTEGER NOT NULL DEFAULT 0,
    "nextNumber" INTEGER NOT NULL DEFAULT 1,
    "nextPlace" INTEGER NOT NULL DEFAULT 1,
    "lastResponseAt" TIMESTAMPTZ(3),

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Address" (
    "path" TEXT NOT NULL,
    "postId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Address_pkey" PRIMARY KEY ("path")
);

-- CreateTable
CREATE TABLE "PostAuthor" (
    "postId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "PostAuthor_pkey" PRIMARY KEY ("postId","userId")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "dek" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "authorId" UUID,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Category" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "parentId" UUID,
    "responses" "ResponsePolicy" NOT NULL DEFAULT 'follow',

    CONSTRAINT "Category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PostCategory" (
    "postId" UUID NOT NULL,
    "categoryId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "PostCategory_pkey" PRIMARY KEY ("postId","categoryId")
);

-- CreateTable
CREATE TABLE "Tag" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "Tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PostTag" (
    "postId" UUID NOT NULL,
    "tagId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "PostTag_pkey" PRIMARY KEY ("postId","tagId")
);

-- CreateTable
CREATE TABLE "RelatedMedia" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL DEFAULT 'Related video',
    "provider" "MediaProvider" NOT NULL,
    "url" TEXT NOT NULL,
    "key" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "poster" TEXT,

    CONSTRAINT "RelatedMedia_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "number" INTEGER,
    "parentId" UUID,
    "sortPath" TEXT COLLATE "C" NOT NULL,
    "depth" INTEGER NOT NULL DEFAULT 0,
    "status" "CommentStatus" NOT NULL,
    "kind" "CommentKind" NOT NULL DEFAULT 'comment',
    "heldBy" TEXT,
    "heldMatch" TEXT,
    "body" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "authorEmail" TEXT NOT NULL DEFAULT '',
    "authorUrl" TEXT NOT NULL DEFAULT '',
    "userId" UUID,
    "browserHash" TEXT,
    "addressHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "approvedAt" TIMESTAMPTZ(3),
    "editedAt" TIMESTAMPTZ(3),
    "importedId" TEXT,
    "threadClosedAt" TIMESTAMPTZ(3),
    "threadClosedById" UUID,
    "threadClosedNote" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormAttempt" (
    "token" TEXT NOT NULL,
    "postId" UUID NOT NULL,
    "fields" JSONB NOT NULL,
    "errors" JSONB NOT NULL,
    "commentId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FormAttempt_pkey" PRIMARY KEY ("token")
);

-- CreateTable
CREATE TABLE "AuditLog" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "AuditLog_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_slug_key" ON "User"("slug");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "RateLimit_expire_idx" ON "RateLimit"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "Post_permalink_key" ON "Post"("permalink");

-- CreateIndex
CREATE INDEX "Post_status_publishedAt_id_idx" ON "Post"("status", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Post_updatedAt_id_idx" ON "Post"("updatedAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Post_permalink_id_key" ON "Post"("permalink", "id");

-- CreateIndex
CREATE INDEX "Address_postId_idx" ON "Address"("postId");

-- CreateIndex
CREATE UNIQUE INDEX "Address_path_postId_key" ON "Address"("path", "postId");

-- CreateIndex
CREATE INDEX "PostAuthor_userId_idx" ON "PostAuthor"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_postId_version_key" ON "Revision"("postId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Category_slug_key" ON "Category"("slug");

-- CreateIndex
CREATE INDEX "Category_parentId_idx" ON "Category"("parentId");

-- CreateIndex
CREATE INDEX "PostCategory_categoryId_idx" ON "PostCategory"("categoryId");

-- CreateIndex
CREATE UNIQUE INDEX "Tag_slug_key" ON "Tag"("slug");

-- CreateIndex
CREATE INDEX "PostTag_tagId_idx" ON "PostTag"("tagId");

-- CreateIndex
CREATE UNIQUE INDEX "RelatedMedia_postId_position_key" ON "RelatedMedia"("postId", "position");

-- CreateIndex
CREATE INDEX "Comment_status_createdAt_id_idx" ON "Comment"("status", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Comment_parentId_postId_idx" ON "Comment"("parentId", "postId");

-- CreateIndex
CREATE INDEX "Comment_authorEmail_status_idx" ON "Comment"("authorEmail", "status");

-- CreateIndex
CREATE INDEX "Comment_browserHash_idx" ON "Comment"("browserHash");

-- CreateIndex
CREATE INDEX "Comment_postId_importedId_idx" ON "Comment"("postId", "importedId");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_id_postId_key" ON "Comment"("id", "postId");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_postId_number_key" ON "Comment"("postId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_postId_sortPath_key" ON "Comment"("postId", "sortPath");

-- CreateIndex
CREATE INDEX "FormAttempt_expiresAt_idx" ON "FormAttempt"("expiresAt");

-- CreateIndex
CREATE INDEX "AuditLog_subjectType_subjectId_id_idx" ON "AuditLog"("subjectType", "subjectId", "id");

-- CreateIndex
CREATE INDEX "AuditLog_at_idx" ON "AuditLog"("at");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_permalink_id_fkey" FOREIGN KEY ("permalink", "id") REFERENCES "Address"("path", "postId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_responsesClosedById_fkey" FOREIGN KEY ("responsesClosedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Address" ADD CONSTRAINT "Address_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostAuthor" ADD CONSTRAINT "PostAuthor_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostAuthor" ADD CONSTRAINT "PostAuthor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Category" ADD CONSTRAINT "Category_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostCategory" ADD CONSTRAINT "PostCategory_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostCategory" ADD CONSTRAINT "PostCategory_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostTag" ADD CONSTRAINT "PostTag_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostTag" ADD CONSTRAINT "PostTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelatedMedia" ADD CONSTRAINT "RelatedMedia_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_parentId_postId_fkey" FOREIGN KEY ("parentId", "postId") REFERENCES "Comment"("id", "postId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_threadClosedById_fkey" FOREIGN KEY ("threadClosedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormAttempt" ADD CONSTRAINT "FormAttempt_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormAttempt" ADD CONSTRAINT "FormAttempt_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema file cannot say.

ALTER TABLE "Settings" ADD CONSTRAINT "Settings_one_row" CHECK (id = 1),
  ADD CONSTRAINT "Settings_in_range" CHECK (
    "postsPerPage" BETWEEN 1 AND 100 AND "closeAfterDays" > 0 AND "closeAfterQuietDays" > 0
    AND "slowModeSeconds" >= 0 AND "threadDepth" BETWEEN 1 AND 20 AND "holdLinks" >= 0
    AND "floodSeconds" >= 0 AND "responseMaxLength" > 0);

ALTER TABLE "Post"
  ADD CONSTRAINT "Post_published_has_date_and_permalink"
    CHECK (status <> 'published' OR ("publishedAt" IS NOT NULL AND permalink IS NOT NULL AND slug <> '')),
  ADD CONSTRAINT "Post_scheduled_has_date" CHECK (status <> 'scheduled' OR "publishedAt" IS NOT NULL),
  ADD CONSTRAINT "Post_trashed_knows_its_past"
    CHECK ((status = 'trashed') = ("trashedAt" IS NOT NULL AND "statusBeforeTrash" IS NOT NULL)),
  ADD CONSTRAINT "Post_counters" CHECK (version > 0 AND "responseCount" >= 0 AND "nextNumber" > 0 AND "nextPlace" > 0);

ALTER TABLE "Address" ADD CONSTRAINT "Address_is_a_path" CHECK (path ~ '^/[^?#]+[^/?#]$' OR path ~ '^/[^/?#]$');

-- An approved response has its number; a number once given stays (a tombstone keeps it).
ALTER TABLE "Comment"
  ADD CONSTRAINT "Comment_approved_has_number" CHECK (status <> 'approved' OR number IS NOT NULL),
  ADD CONSTRAINT "Comment_place" CHECK (
    depth >= 0 AND (depth = 0) = ("parentId" IS NULL) AND length("sortPath") = 5 * (depth + 1)
    AND "parentId" IS DISTINCT FROM id);

-- A reply stands under its parent in thread order, and neither its number nor its place ever changes.
CREATE FUNCTION comment_keeps_its_place() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE parent_path text;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.number IS NOT NULL AND NEW.number IS DISTINCT FROM OLD.number THEN
      RAISE EXCEPTION 'the number of a response is permanent' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW."sortPath" = OLD."sortPath" AND NEW."parentId" IS NOT DISTINCT FROM OLD."parentId" THEN
      RETURN NEW;
    END IF;
  END IF;
  IF NEW."parentId" IS NOT NULL THEN
    SELECT "sortPath" INTO parent_path FROM "Comment" WHERE id = NEW."parentId";
    IF parent_path IS DISTINCT FROM left(NEW."sortPath", -5) THEN
      RAISE EXCEPTION 'a reply stands under its parent' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER comment_keeps_its_place BEFORE INSERT OR UPDATE OF number, "sortPath", "parentId" ON "Comment"
  FOR EACH ROW EXECUTE FUNCTION comment_keeps_its_place();

-- A category is not its own ancestor. The lock makes two moves that would close a ring wait for each other.
CREATE FUNCTION category_has_no_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."parentId" IS NULL THEN RETURN NEW; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('broadside.category-tree'));
  IF NEW."parentId" = NEW.id OR EXISTS (
    WITH RECURSIVE up(id, "parentId") AS (
      SELECT id, "parentId" FROM "Category" WHERE id = NEW."parentId"
      UNION
      SELECT c.id, c."parentId" FROM "Category" c JOIN up ON c.id = up."parentId"
    ) SELECT 1 FROM up WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION 'a category cannot be its own ancestor' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER category_has_no_cycle BEFORE INSERT OR UPDATE OF "parentId" ON "Category"
  FOR EACH ROW EXECUTE FUNCTION category_has_no_cycle();

CREATE FUNCTION audit_log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_log_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditLog"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_log_is_append_only();

INSERT INTO "Settings" (id) VALUES (1);
