-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "pendingSince" TIMESTAMPTZ(3);

UPDATE "Comment" SET "pendingSince" = "createdAt" WHERE status = 'pending';

-- What a digest told of up to here is not told of again.
UPDATE "User" SET "digestedAt" = "digestedAt" + interval '1 millisecond';

-- Many commands hold a response, and none may forget this. The clock, not the beginning of the transaction: a digest asks
-- for what came since, and knows which transactions are still at work.
CREATE FUNCTION comment_waits_since() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> 'pending' THEN
    NEW."pendingSince" := NULL;
  ELSIF TG_OP = 'INSERT' OR OLD.status <> 'pending' THEN
    NEW."pendingSince" := clock_timestamp();
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER comment_waits_since BEFORE INSERT OR UPDATE OF status ON "Comment"
  FOR EACH ROW EXECUTE FUNCTION comment_waits_since();
