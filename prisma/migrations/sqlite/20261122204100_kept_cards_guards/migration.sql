-- What was consented to stays as it was.

CREATE TRIGGER "KeptCard_frozen" BEFORE UPDATE OF "id", "workspaceId", "projectId", "contactId", "contactName", "customerId", "methodId", "consent", "consentedAt", "liveMode", "cardAccountId" ON "KeptCard" BEGIN SELECT RAISE(ABORT, 'KeptCard is frozen'); END;
