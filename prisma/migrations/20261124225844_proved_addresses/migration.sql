-- CreateTable
CREATE TABLE "ProvedAddress" (
    "email" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "provedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProvedAddress_pkey" PRIMARY KEY ("email","userId")
);

-- CreateIndex
CREATE INDEX "ProvedAddress_userId_idx" ON "ProvedAddress"("userId");

-- AddForeignKey
ALTER TABLE "ProvedAddress" ADD CONSTRAINT "ProvedAddress_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
