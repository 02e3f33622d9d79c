package org.boai.manage;

import static org.boai.manage.Required.member;

/** What a program may send to publish documents together or not at all. */
sealed interface BundleRequest extends ManageRequest {
    record NewBundle(String title) implements BundleRequest {
        public NewBundle {
            member(title, "title");
        }
    }

    /**
     * @param document the id of one
     */
    record Entry(String document) implements BundleRequest {
        public Entry {
            member(document, "document");
        }
    }
}
