-- A document that leaves a bundle moves those behind it up.
grant update (document_id) on bundle_document to boai_app;
