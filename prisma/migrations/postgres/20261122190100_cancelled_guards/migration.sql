CREATE TRIGGER "Deduction_returned" BEFORE UPDATE OF "returnedById" ON "Deduction" FOR EACH ROW WHEN (OLD."returnedById" IS NOT NULL) EXECUTE FUNCTION milepost_frozen();
