CREATE TRIGGER "Deduction_returned" BEFORE UPDATE OF "returnedById" ON "Deduction" WHEN OLD."returnedById" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'Deduction is frozen'); END;
