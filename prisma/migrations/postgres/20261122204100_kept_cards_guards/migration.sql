-- What was consented to stays as it was.

CREATE TRIGGER "KeptCard_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "contactId", "contactName", "customerId", "methodId", "consent", "consentedAt", "liveMode", "cardAccountId" ON "KeptCard" FOR EACH ROW EXECUTE FUNCTION milepost_frozen();
