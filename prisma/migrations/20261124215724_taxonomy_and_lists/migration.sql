-- Looks into titles for any part of a word.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- AlterTable
ALTER TABLE "Category" ADD COLUMN     "text" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "FormerCategorySlug" (
    "slug" TEXT NOT NULL,
    "categoryId" UUID NOT NULL,

    CONSTRAINT "FormerCategorySlug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "FormerTagSlug" (
    "slug" TEXT NOT NULL,
    "tagId" UUID NOT NULL,

    CONSTRAINT "FormerTagSlug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "PostFilter" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,

    CONSTRAINT "PostFilter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FormerCategorySlug_categoryId_idx" ON "FormerCategorySlug"("categoryId");

-- CreateIndex
CREATE INDEX "FormerTagSlug_tagId_idx" ON "FormerTagSlug"("tagId");

-- CreateIndex
CREATE UNIQUE INDEX "PostFilter_userId_name_key" ON "PostFilter"("userId", "name");

-- CreateIndex
CREATE INDEX "Post_responseCount_id_idx" ON "Post"("responseCount" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Post_title_words" ON "Post" USING GIN ("title" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Post_chosen" ON "Post"("id") WHERE (responses <> 'follow');

-- AddForeignKey
ALTER TABLE "FormerCategorySlug" ADD CONSTRAINT "FormerCategorySlug_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerTagSlug" ADD CONSTRAINT "FormerTagSlug_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostFilter" ADD CONSTRAINT "PostFilter_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema file cannot say.

-- The orders of the list of posts that no plain column has: what is not published comes first, and capitals do not count.
CREATE INDEX "Post_by_publication" ON "Post" (coalesce("publishedAt", 'infinity') DESC, id DESC);
CREATE INDEX "Post_by_title" ON "Post" (left(lower(title), 200), id);

-- Whoever renames, makes or takes a slug, no command can forget that one which worked leads on.
CREATE FUNCTION category_slug_leads_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "FormerCategorySlug" WHERE slug = NEW.slug;
  IF TG_OP = 'UPDATE' AND NEW.slug <> OLD.slug THEN
    INSERT INTO "FormerCategorySlug" VALUES (OLD.slug, NEW.id)
    ON CONFLICT (slug) DO UPDATE SET "categoryId" = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER category_slug_leads_on AFTER INSERT OR UPDATE OF slug ON "Category"
  FOR EACH ROW EXECUTE FUNCTION category_slug_leads_on();

CREATE FUNCTION tag_slug_leads_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "FormerTagSlug" WHERE slug = NEW.slug;
  IF TG_OP = 'UPDATE' AND NEW.slug <> OLD.slug THEN
    INSERT INTO "FormerTagSlug" VALUES (OLD.slug, NEW.id)
    ON CONFLICT (slug) DO UPDATE SET "tagId" = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tag_slug_leads_on AFTER INSERT OR UPDATE OF slug ON "Tag"
  FOR EACH ROW EXECUTE FUNCTION tag_slug_leads_on();
