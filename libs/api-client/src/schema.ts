/* Written by `npm run openapi` from docs/openapi.json. Do not edit. */
export interface paths {
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Can Atrium serve, and if not, why */
        get: operations["Health_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Activities_list"];
        put?: never;
        post: operations["Activities_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Activities_get"];
        put?: never;
        post?: never;
        delete: operations["Activities_delete"];
        options?: never;
        head?: never;
        patch: operations["Activities_update"];
        trace?: never;
    };
    "/api/v1/activities/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Activities_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activity-outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Outcomes_list"];
        put?: never;
        post: operations["Outcomes_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activity-outcomes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Outcomes_delete"];
        options?: never;
        head?: never;
        patch: operations["Outcomes_update"];
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApiKeys_list"];
        put?: never;
        post: operations["ApiKeys_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["ApiKeys_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sign-ins, failures, exports, downloads */
        get: operations["Audit_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search over all changes: by person, record, type, field, source and period */
        get: operations["Audit_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest seal of the logs, and the last check of them */
        get: operations["Verifications_read"];
        put?: never;
        /** Has the worker check all logs against their seals */
        post: operations["Verifications_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** History of one record: who changed what, when and from where */
        get: operations["Changes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/company-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CompanyDetails_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["CompanyDetails_update"];
        trace?: never;
    };
    "/api/v1/company-details/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CompanyDetails_logo"];
        put: operations["CompanyDetails_setLogo"];
        post?: never;
        delete: operations["CompanyDetails_removeLogo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Customers_list"];
        put?: never;
        post: operations["Customers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Customers_get"];
        put?: never;
        post?: never;
        delete: operations["Customers_remove"];
        options?: never;
        head?: never;
        patch: operations["Customers_update"];
        trace?: never;
    };
    "/api/v1/customers/{id}/relationships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Relationships_list"];
        put?: never;
        post: operations["Relationships_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/relationships/{relationshipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Relationships_remove"];
        options?: never;
        head?: never;
        patch: operations["Relationships_update"];
        trace?: never;
    };
    "/api/v1/customers/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Customers_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Customers_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/by-external-id/{source}/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Customers_upsert"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Deals_list"];
        put?: never;
        post: operations["Deals_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Deals_get"];
        put?: never;
        post?: never;
        delete: operations["Deals_delete"];
        options?: never;
        head?: never;
        patch: operations["Deals_update"];
        trace?: never;
    };
    "/api/v1/deals/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Deals_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Deals_replaceLines"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Deals_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Deals_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/by-external-id/{source}/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Deals_upsert"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PaperBatches_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document-batches/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PaperBatches_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Templates_list"];
        put?: never;
        post: operations["Templates_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Templates_get"];
        put?: never;
        post?: never;
        delete: operations["Templates_delete"];
        options?: never;
        head?: never;
        patch: operations["Templates_update"];
        trace?: never;
    };
    "/api/v1/document-templates/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Templates_file"];
        put?: never;
        post: operations["Templates_replaceFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document-templates/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Preview_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document-templates/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Templates_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document-templates/{id}/versions/{number}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Templates_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document-templates/abilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Templates_abilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document-templates/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Templates_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document-templates/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Templates_fields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document-templates/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Templates_addReady"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document-templates/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Templates_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Papers_list"];
        put?: never;
        post: operations["Papers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Papers_get"];
        put?: never;
        post?: never;
        delete: operations["Papers_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Papers_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/remake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Papers_remake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Papers_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Files_list"];
        put?: never;
        post: operations["Files_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Files_get"];
        put?: never;
        post?: never;
        delete: operations["Files_delete"];
        options?: never;
        head?: never;
        patch: operations["Files_update"];
        trace?: never;
    };
    "/api/v1/files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FileContent_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FileContent_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Files_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Files_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Files_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Verification_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_list"];
        put?: never;
        post: operations["Imports_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_get"];
        put?: never;
        post?: never;
        delete: operations["Imports_remove"];
        options?: never;
        head?: never;
        patch: operations["Imports_update"];
        trace?: never;
    };
    "/api/v1/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ImportViews_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/refused.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ImportViews_refused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ImportViews_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["ImportViews_mend"];
        trace?: never;
    };
    "/api/v1/imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ImportViews_values"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_targets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Invitations_read"];
        put?: never;
        post: operations["Invitations_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Letters_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Live_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lost-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LostReasons_list"];
        put?: never;
        post: operations["LostReasons_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lost-reasons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["LostReasons_delete"];
        options?: never;
        head?: never;
        patch: operations["LostReasons_update"];
        trace?: never;
    };
    "/api/v1/mail-suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Suppressions_list"];
        put?: never;
        post: operations["Suppressions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-suppressions/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Suppressions_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Mailings_list"];
        put?: never;
        post: operations["Mailings_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Mailings_get"];
        put?: never;
        post?: never;
        delete: operations["Mailings_delete"];
        options?: never;
        head?: never;
        patch: operations["Mailings_update"];
        trace?: never;
    };
    "/api/v1/mailings/{id}/audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Mailings_audience"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Mailings_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailings/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Mailings_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailings/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Mailings_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailings/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Mailings_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailings/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Mailings_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailings/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Mailings_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailings/{id}/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Mailings_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailings/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Mailings_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailings/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Mailings_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailings/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Mailings_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailings/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Mailings_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Me_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Me_update"];
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Me_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notification-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["NotificationSettings_get"];
        put: operations["NotificationSettings_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notifications_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notifications_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notifications_readAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notifications_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/number-series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["NumberSeries_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/number-series/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["NumberSeries_update"];
        trace?: never;
    };
    "/api/v1/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organization_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Organization_update"];
        trace?: never;
    };
    "/api/v1/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Roles_permissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pipelines_list"];
        put?: never;
        post: operations["Pipelines_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Pipelines_get"];
        put?: never;
        post?: never;
        delete: operations["Pipelines_delete"];
        options?: never;
        head?: never;
        patch: operations["Pipelines_update"];
        trace?: never;
    };
    "/api/v1/pipelines/{id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Board_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{id}/board/{stageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Board_column"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{id}/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Pipelines_replaceStages"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Plans_list"];
        put?: never;
        post: operations["Plans_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Plans_get"];
        put?: never;
        post?: never;
        delete: operations["Plans_remove"];
        options?: never;
        head?: never;
        patch: operations["Plans_update"];
        trace?: never;
    };
    "/api/v1/plans/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Plans_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/grid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Plans_write"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Products_list"];
        put?: never;
        post: operations["Products_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Products_get"];
        put?: never;
        post?: never;
        delete: operations["Products_delete"];
        options?: never;
        head?: never;
        patch: operations["Products_update"];
        trace?: never;
    };
    "/api/v1/products/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Products_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Products_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/by-external-id/{source}/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Products_upsert"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quick-entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["QuickEntry_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/{type}/{id}/as-of": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A record with its parts as it was at a moment, also when it is deleted */
        get: operations["Past_asOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/{type}/{id}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two moments of a record, or a moment and now */
        get: operations["Past_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/{type}/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restores a field, a version or a deleted record with what hung on it, all or nothing */
        post: operations["Restore_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/{type}/{id}/restore/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a restore would write, field by field, what hung on the record, and what stands in the way */
        post: operations["Restore_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports_catalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports_run"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{key}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Roles_list"];
        put?: never;
        post: operations["Roles_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Roles_get"];
        put?: never;
        post?: never;
        delete: operations["Roles_delete"];
        options?: never;
        head?: never;
        patch: operations["Roles_update"];
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Search_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sender-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SenderAccounts_list"];
        put?: never;
        post: operations["SenderAccounts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sender-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SenderAccounts_get"];
        put?: never;
        post?: never;
        delete: operations["SenderAccounts_delete"];
        options?: never;
        head?: never;
        patch: operations["SenderAccounts_update"];
        trace?: never;
    };
    "/api/v1/sender-accounts/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SenderAccounts_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Sessions_list"];
        put?: never;
        post: operations["Sessions_signIn"];
        delete: operations["Sessions_endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Sessions_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Sessions_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Setup_state"];
        put?: never;
        post: operations["Setup_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tasks_list"];
        put?: never;
        post: operations["Tasks_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tasks_get"];
        put?: never;
        post?: never;
        delete: operations["Tasks_delete"];
        options?: never;
        head?: never;
        patch: operations["Tasks_update"];
        trace?: never;
    };
    "/api/v1/tasks/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tasks_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Teams_list"];
        put?: never;
        post: operations["Teams_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Teams_get"];
        put?: never;
        post?: never;
        delete: operations["Teams_delete"];
        options?: never;
        head?: never;
        patch: operations["Teams_update"];
        trace?: never;
    };
    "/api/v1/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened with a record, newest first: activities, tasks, papers, letters */
        get: operations["Timeline_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unsubscribe/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page that asks; opening it changes nothing (mail scanners open links) */
        get: operations["Unsubscribe_ask"];
        put?: never;
        /** Stops letters: the page's button, and one-click of mail programs (RFC 8058) */
        post: operations["Unsubscribe_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Users_list"];
        put?: never;
        post: operations["Users_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Users_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Users_update"];
        trace?: never;
    };
    "/api/v1/users/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Users_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Users_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Users_inviteAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptInvitationDto: {
            /**
             * Format: email
             * @description Only when the invitation says that it is needed.
             */
            email?: string;
            locale?: components["schemas"]["Locale"];
            password: string;
            timeZone?: string;
        };
        AccessEntryDto: {
            actor: components["schemas"]["ChangeActorDto"];
            /** Format: date-time */
            at: string;
            detail: {
                [key: string]: unknown;
            };
            ip: string | null;
            /** @example signIn */
            kind: string;
            seq: number;
            source: string;
            /** Format: uuid */
            subjectId: string | null;
            subjectTitle: string | null;
            subjectType: string | null;
            userAgent: string | null;
        };
        AccessPageDto: {
            /** @description Newest first. */
            items: components["schemas"]["AccessEntryDto"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        ActivityDirection: "in" | "out";
        ActivityDto: {
            /** @description What you may do to it. */
            can: components["schemas"]["TaskRightsDto"];
            /** @description The other side was reached; it moves the last contact. */
            countsAsContact: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @description If you may see the customer. */
            customer: components["schemas"]["TaskCustomerDto"] | null;
            /**
             * Format: date-time
             * @description Since when it has lain in the bin.
             */
            deletedAt: string | null;
            direction: components["schemas"]["ActivityDirection"] | null;
            durationMinutes: number | null;
            /** Format: date-time */
            happenedAt: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ActivityKind"];
            /** @description Key of the outcome. */
            outcome: string | null;
            outcomeName: string | null;
            /** @description Who did it. */
            owner: components["schemas"]["TaskUserDto"] | null;
            subject: components["schemas"]["TaskSubjectDto"];
            /**
             * Format: uuid
             * @description The task it was written with.
             */
            taskId: string | null;
            text: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /** @enum {string} */
        ActivityKind: "call" | "meeting" | "visit" | "note" | "email";
        ActivityListDto: {
            items: components["schemas"]["ActivityDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"] | null;
        };
        AddReadyTemplateDto: {
            kind: components["schemas"]["ReadyTemplateKind"];
            language?: components["schemas"]["Locale"];
        };
        AddressDto: {
            city: string | null;
            country: string | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["AddressKind"];
            postalCode: string | null;
            region: string | null;
            street: string | null;
        };
        AddressInputDto: {
            city?: string | null;
            /** @example MD */
            country?: string | null;
            /**
             * Format: uuid
             * @description Id of one that exists, to keep it; without it a new one is added. What is not in the list is removed.
             */
            id?: string;
            kind?: components["schemas"]["AddressKind"];
            postalCode?: string | null;
            region?: string | null;
            street?: string | null;
        };
        /** @enum {string} */
        AddressKind: "main" | "legal" | "postal" | "delivery";
        ApiKeyDto: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description Noted at most once a minute.
             */
            lastUsedAt: string | null;
            name: string;
            /**
             * @description The beginning of the key, to tell keys apart.
             * @example atr_Zk3vP1
             */
            prefix: string;
            role: components["schemas"]["RoleRefDto"];
            user: components["schemas"]["UserRefDto"];
        };
        ApiKeyListDto: {
            items: components["schemas"]["ApiKeyDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"] | null;
        };
        AsOfDto: {
            /** @description Whether it was there at all. */
            exists: boolean;
            /** @description The logged fields. Empty when it was not there. */
            fields: components["schemas"]["PastFieldDto"][];
            /** Format: uuid */
            id: string;
            /** @description Contact points, line items and the like. */
            parts: components["schemas"]["PastPartDto"][];
            type: string;
        };
        AudiencePageDto: {
            items: components["schemas"]["AudiencePersonDto"][];
            nextCursor: string | null;
        };
        AudiencePersonDto: {
            address: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            reason: components["schemas"]["MailExclusion"] | null;
        };
        BoardColumnDto: {
            /** @description All deals of the column, not only those on the page. */
            count: number;
            items: components["schemas"]["DealDto"][];
            /** @description For the next page of this column. */
            nextCursor: string | null;
            /** Format: uuid */
            stageId: string;
            sums: components["schemas"]["MoneyDto"][];
            /** @description Sums weighted by the stage's probability. */
            weighted: components["schemas"]["MoneyDto"][];
        };
        BoardDto: {
            columns: components["schemas"]["BoardColumnDto"][];
            /** Format: uuid */
            pipelineId: string;
        };
        BulkCustomerDto: {
            addresses?: components["schemas"]["AddressInputDto"][];
            annualRevenue?: components["schemas"]["MoneyDto"] | null;
            /** @description For a company: a person made with it, employed there. */
            contactPerson?: components["schemas"]["ContactPersonDto"];
            contactPoints?: components["schemas"]["ContactPointInputDto"][];
            /** @example MD */
            country?: string | null;
            description?: string | null;
            employeeCount?: number | null;
            /** @description For a person: where they work. */
            employment?: components["schemas"]["EmploymentInputDto"];
            externalId?: components["schemas"]["ExternalIdDto"];
            firstName?: string | null;
            foundedYear?: number | null;
            /** Format: uuid */
            id?: string;
            industry?: string | null;
            kind: components["schemas"]["CustomerKind"];
            /** @example ro */
            language?: string | null;
            lastName?: string | null;
            middleName?: string | null;
            /** @description Of a person it is composed from the parts when one of them is given. */
            name?: string;
            /**
             * Format: uuid
             * @description Whoever creates the customer, unless told.
             */
            ownerId?: string | null;
            /**
             * Format: uuid
             * @description For a company: whose subsidiary it is.
             */
            parentId?: string;
            roles?: components["schemas"]["CustomerRole"][];
            taxNumber?: string | null;
            version?: number;
        };
        BulkCustomersDto: {
            items: components["schemas"]["BulkCustomerDto"][];
        };
        BulkDealDto: {
            amount?: components["schemas"]["MoneyDto"] | null;
            /**
             * Format: date
             * @description Only of a deal that is won or lost.
             */
            closedOn?: string;
            /** @description Only of a deal that is won or lost. */
            closeReason?: string | null;
            /** Format: uuid */
            customerId?: string | null;
            description?: string | null;
            /** Format: date */
            expectedCloseOn?: string | null;
            /** @description Updates the deal known by this id instead of creating another. */
            externalId?: components["schemas"]["ExternalIdDto"];
            name: string;
            nextStep?: string | null;
            /** Format: date-time */
            nextStepAt?: string | null;
            /**
             * Format: uuid
             * @description The actor, unless told.
             */
            ownerId?: string | null;
            /**
             * Format: uuid
             * @description The first pipeline, unless told.
             */
            pipelineId?: string;
            products?: components["schemas"]["DealLineInputDto"][];
            /** @description Where the deal came from. */
            source?: string | null;
            /**
             * Format: uuid
             * @description The first stage of the pipeline, unless told.
             */
            stageId?: string;
            /** Format: date */
            startedOn?: string | null;
        };
        BulkDealsDto: {
            items: components["schemas"]["BulkDealDto"][];
        };
        /** @enum {string} */
        BulkOutcome: "created" | "updated" | "refused";
        BulkPapersDto: {
            /** @description At most 1,000 deals. */
            dealIds?: string[];
            /** @example 1234.50 */
            discountPercent?: string | null;
            /** @description In place of ids: the filters of the list of deals, `{ "stageId": "…", "amount[gte]": "100" }`. */
            filter?: {
                [key: string]: unknown;
            };
            language?: components["schemas"]["Locale"];
            /** Format: uuid */
            templateId: string;
        };
        BulkProblemDto: {
            code: string;
            detail: string;
            errors?: components["schemas"]["FieldProblemDto"][];
            status: number;
        };
        BulkProductDto: {
            /** @description Offered when products are chosen for a deal. */
            active?: boolean;
            /** @description Series, group or kind. */
            category?: string | null;
            description?: string | null;
            /** @description Updates the product known by this id instead of creating another. */
            externalId?: components["schemas"]["ExternalIdDto"];
            name: string;
            price?: components["schemas"]["MoneyDto"] | null;
            /** @description Article number; no two products share one. */
            sku?: string | null;
            /** @example pc */
            unit?: string | null;
        };
        BulkProductsDto: {
            items: components["schemas"]["BulkProductDto"][];
        };
        BulkResultDto: {
            /** Format: uuid */
            id: string | null;
            index: number;
            outcome: components["schemas"]["BulkOutcome"];
            problem: components["schemas"]["BulkProblemDto"] | null;
        };
        BulkResultsDto: {
            /** @description Whether every row was accepted. */
            complete: boolean;
            items: components["schemas"]["BulkResultDto"][];
        };
        BulkTaskDto: {
            /** @description Colleagues are mentioned as `@[Name](user:<id>)`. */
            description?: string | null;
            /**
             * Format: date-time
             * @description A time, instead of a day.
             */
            dueAt?: string | null;
            /**
             * Format: date
             * @description A day; it is the same day for every reader.
             */
            dueOn?: string | null;
            /**
             * Format: uuid
             * @description A task that is there already; without it a new one is made.
             */
            id?: string;
            nextStep?: boolean;
            /**
             * Format: uuid
             * @description The responsible; the actor unless told.
             */
            ownerId?: string;
            priority?: components["schemas"]["TaskPriority"];
            /**
             * Format: date-time
             * @description Remind at this time instead.
             */
            remindAt?: string | null;
            /** @description Remind so long before the deadline (of a day: before the reader's morning hour). Null: not at all. Left out: as the responsible has set it. */
            remindMinutesBefore?: number | null;
            /** @description `done` is better said by complete. */
            status?: components["schemas"]["TaskStatus"];
            /** Format: uuid */
            subjectId?: string | null;
            subjectType?: string | null;
            /** @description Where the time was meant; the writer's own zone unless told. */
            timeZone?: string;
            title?: string;
            /** @description Only if the task still has this version. */
            version?: number;
        };
        BulkTasksDto: {
            items: components["schemas"]["BulkTaskDto"][];
        };
        CatalogueDto: {
            items: components["schemas"]["ReportEntryDto"][];
        };
        ChangeActorDto: {
            /** Format: uuid */
            id: string | null;
            name: string | null;
            /**
             * @description `database`: SQL that did not come through Atrium.
             * @enum {string}
             */
            type: "user" | "apiKey" | "system" | "database";
        };
        ChangeDto: {
            actor: components["schemas"]["ChangeActorDto"];
            /** Format: date-time */
            at: string;
            /**
             * Format: uuid
             * @description The import the write belongs to.
             */
            batchId: string | null;
            fields: components["schemas"]["FieldChangeDto"][];
            /** @enum {string} */
            operation: "insert" | "update" | "delete";
            /** @description Writes of one request belong together. */
            requestId: string | null;
            seq: number;
            /**
             * @description web, api, import, job, cli, system or sql.
             * @example web
             */
            source: string;
            /** Format: uuid */
            subjectId: string;
            /** @description The record itself, or a part of it such as a contact point. */
            subjectType: string;
        };
        ChangePageDto: {
            /** @description Newest first. */
            items: components["schemas"]["ChangeDto"][];
            nextCursor: string | null;
        };
        ChangePasswordDto: {
            currentPassword: string;
            newPassword: string;
        };
        CompanyDetailsDto: {
            /** @description Account number or IBAN. */
            account: string | null;
            address: string | null;
            bank: string | null;
            /** @description BIC. */
            bankCode: string | null;
            director: string | null;
            email: string | null;
            /** @description Whether there is a logo, at `/company-details/logo`. */
            hasLogo: boolean;
            legalName: string | null;
            phone: string | null;
            registrationNumber: string | null;
            taxNumber: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            website: string | null;
        };
        ComparisonDto: {
            items: components["schemas"]["DifferenceDto"][];
        };
        CompletedTaskDto: {
            /**
             * Format: uuid
             * @description The activity that was written.
             */
            activityId: string | null;
            /** @description What you may do to it. */
            can: components["schemas"]["TaskRightsDto"];
            /** Format: date-time */
            createdAt: string;
            createdBy: components["schemas"]["TaskUserDto"] | null;
            /** @description If you may see the customer. */
            customer: components["schemas"]["TaskCustomerDto"] | null;
            /**
             * Format: date-time
             * @description Since when it has lain in the bin.
             */
            deletedAt: string | null;
            description: string | null;
            /**
             * Format: date-time
             * @description When it was done or cancelled.
             */
            doneAt: string | null;
            doneBy: components["schemas"]["TaskUserDto"] | null;
            /**
             * Format: date-time
             * @description The time it is due, instead of a day.
             */
            dueAt: string | null;
            /**
             * Format: date
             * @description The day it is due; the same day for every reader.
             */
            dueOn: string | null;
            /** @description It has a description; the single task carries it. */
            hasDescription: boolean;
            /** Format: uuid */
            id: string;
            /** @description It is the next step of its record. */
            nextStep: boolean;
            /**
             * Format: uuid
             * @description The task that comes next.
             */
            nextTaskId: string | null;
            /** @description Key of the outcome it was done with. */
            outcome: string | null;
            /** @description Open, and its day is over or its time has passed, where you are. */
            overdue: boolean;
            /** @description The responsible. */
            owner: components["schemas"]["TaskUserDto"];
            priority: components["schemas"]["TaskPriority"];
            /**
             * Format: date-time
             * @description The reminder that is still to come.
             */
            remindAt: string | null;
            /** @description Minutes before the deadline; null for a reminder at a time of its own. */
            remindMinutesBefore: number | null;
            result: string | null;
            status: components["schemas"]["TaskStatus"];
            subject: components["schemas"]["TaskSubjectDto"] | null;
            /** @description Where the deadline was meant. */
            timeZone: string;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        CompleteTaskDto: {
            /** @description Written on the record of the task. */
            activity?: components["schemas"]["DoneActivityDto"];
            /** @description What is to be done next with the same record. */
            next?: components["schemas"]["NextTaskDto"];
            /** @description Key of an activity outcome. */
            outcome?: string | null;
            /** @description What came of it. */
            result?: string | null;
        };
        /** @enum {string} */
        ContactKind: "phone" | "email" | "messenger" | "site";
        ContactPersonDto: {
            contactPoints?: components["schemas"]["ContactPointInputDto"][];
            firstName?: string | null;
            lastName?: string | null;
            middleName?: string | null;
            name?: string;
            /** @description What they do in the company. */
            position?: string | null;
        };
        ContactPointDto: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ContactKind"];
            label: string | null;
            /** @description E.164 of a valid phone; a mail address in lower case. */
            normalized: string | null;
            /** @description As it was typed. */
            value: string;
        };
        ContactPointInputDto: {
            /**
             * Format: uuid
             * @description Id of one that exists, to keep it; without it a new one is added. What is not in the list is removed.
             */
            id?: string;
            kind: components["schemas"]["ContactKind"];
            /** @example reception */
            label?: string | null;
            /**
             * @description As people write it; kept exactly so.
             * @example +373 22 212-345
             */
            value: string;
        };
        /** @enum {string} */
        ContentDamage: "missing" | "size" | "content";
        CopiedPlansDto: {
            /** @description Plans made or changed. */
            written: number;
        };
        CopyPlansDto: {
            /**
             * Format: date
             * @description The first day of the month to copy.
             */
            from: string;
            /** @description Replaces plans that are already there. */
            overwrite?: boolean;
            /** @description How many per cent more; 0 unless told. */
            percent?: number;
            /**
             * Format: date
             * @description The first day of the month to fill.
             */
            to: string;
        };
        CreateActivityDto: {
            direction?: components["schemas"]["ActivityDirection"] | null;
            durationMinutes?: number | null;
            /**
             * Format: date-time
             * @description Now, unless told. Not in the future.
             */
            happenedAt?: string;
            kind: components["schemas"]["ActivityKind"];
            /** @description What is to be done next, in the same act. */
            nextStep?: components["schemas"]["NextTaskDto"];
            /** @description Key of an outcome of this kind. */
            outcome?: string | null;
            /** Format: uuid */
            subjectId: string;
            /**
             * @description customer, deal
             * @example customer
             */
            subjectType: string;
            /** @description Colleagues are mentioned as `@[Name](user:<id>)`. */
            text?: string | null;
        };
        CreateApiKeyDto: {
            /**
             * Format: date-time
             * @description Null: until it is deleted.
             */
            expiresAt?: string | null;
            /** @description What the key is for. */
            name: string;
            /**
             * Format: uuid
             * @description The key may do what this role may, within what its owner may.
             */
            roleId: string;
        };
        CreateCustomerDto: {
            addresses?: components["schemas"]["AddressInputDto"][];
            annualRevenue?: components["schemas"]["MoneyDto"] | null;
            /** @description For a company: a person made with it, employed there. */
            contactPerson?: components["schemas"]["ContactPersonDto"];
            contactPoints?: components["schemas"]["ContactPointInputDto"][];
            /** @example MD */
            country?: string | null;
            description?: string | null;
            employeeCount?: number | null;
            /** @description For a person: where they work. */
            employment?: components["schemas"]["EmploymentInputDto"];
            firstName?: string | null;
            foundedYear?: number | null;
            industry?: string | null;
            kind: components["schemas"]["CustomerKind"];
            /** @example ro */
            language?: string | null;
            lastName?: string | null;
            middleName?: string | null;
            /** @description Of a person it is composed from the parts when one of them is given. */
            name?: string;
            /**
             * Format: uuid
             * @description Whoever creates the customer, unless told.
             */
            ownerId?: string | null;
            /**
             * Format: uuid
             * @description For a company: whose subsidiary it is.
             */
            parentId?: string;
            roles?: components["schemas"]["CustomerRole"][];
            taxNumber?: string | null;
        };
        CreatedActivityDto: {
            /** @description What you may do to it. */
            can: components["schemas"]["TaskRightsDto"];
            /** @description The other side was reached; it moves the last contact. */
            countsAsContact: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @description If you may see the customer. */
            customer: components["schemas"]["TaskCustomerDto"] | null;
            /**
             * Format: date-time
             * @description Since when it has lain in the bin.
             */
            deletedAt: string | null;
            direction: components["schemas"]["ActivityDirection"] | null;
            durationMinutes: number | null;
            /** Format: date-time */
            happenedAt: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ActivityKind"];
            /**
             * Format: uuid
             * @description The task of the next step.
             */
            nextTaskId: string | null;
            /** @description Key of the outcome. */
            outcome: string | null;
            outcomeName: string | null;
            /** @description Who did it. */
            owner: components["schemas"]["TaskUserDto"] | null;
            subject: components["schemas"]["TaskSubjectDto"];
            /**
             * Format: uuid
             * @description The task it was written with.
             */
            taskId: string | null;
            text: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        CreateDealDto: {
            amount?: components["schemas"]["MoneyDto"] | null;
            /**
             * Format: date
             * @description Only of a deal that is won or lost.
             */
            closedOn?: string;
            /** @description Only of a deal that is won or lost. */
            closeReason?: string | null;
            /** Format: uuid */
            customerId?: string | null;
            description?: string | null;
            /** Format: date */
            expectedCloseOn?: string | null;
            name: string;
            nextStep?: string | null;
            /** Format: date-time */
            nextStepAt?: string | null;
            /**
             * Format: uuid
             * @description The actor, unless told.
             */
            ownerId?: string | null;
            /**
             * Format: uuid
             * @description The first pipeline, unless told.
             */
            pipelineId?: string;
            products?: components["schemas"]["DealLineInputDto"][];
            /** @description Where the deal came from. */
            source?: string | null;
            /**
             * Format: uuid
             * @description The first stage of the pipeline, unless told.
             */
            stageId?: string;
            /** Format: date */
            startedOn?: string | null;
        };
        CreateLostReasonDto: {
            name: string;
        };
        CreateMailingDto: {
            /** @description Filters as in the list of customers: {"city": "Iași", "lastContactAt": {"lte": "2026-01-01"}}; {} means everybody. */
            audience?: {
                [key: string]: unknown;
            } | null;
            /** @description HTML; cleaned when it is stored. Takes the same fields. */
            body?: string;
            /** @description Of the letter's foot; the organization's unless told. */
            language?: components["schemas"]["Locale"];
            name: string;
            /** Format: uuid */
            senderAccountId?: string | null;
            /** @description May hold personal fields such as {{customer.firstName|friend}}: customer.name, customer.firstName, customer.middleName, customer.lastName, customer.industry, customer.city, customer.company, owner.name, owner.email. */
            subject?: string;
        };
        CreateOutcomeDto: {
            /** @description Whether the other side was reached by it. True unless told. */
            countsAsContact?: boolean;
            kind: components["schemas"]["ActivityKind"];
            name: string;
        };
        CreatePaperDto: {
            input?: components["schemas"]["PaperInputDto"];
            /** @description The template's, unless told. */
            language?: components["schemas"]["Locale"];
            /** Format: uuid */
            subjectId: string;
            subjectType: components["schemas"]["PaperSubject"];
            /** Format: uuid */
            templateId: string;
        };
        CreatePipelineDto: {
            name: string;
            /** @description The stages of a first pipeline, unless told. */
            stages?: components["schemas"]["StageInputDto"][];
        };
        CreatePlanDto: {
            /** @description Of a sum; the currency of the organization unless told. */
            currency?: string | null;
            level: components["schemas"]["PlanLevel"];
            /** @description The sum of deals won, or their number. */
            measure: components["schemas"]["PlanMeasure"];
            /**
             * Format: date
             * @description The first day of the month.
             * @example 2026-11-01
             */
            month: string;
            /**
             * Format: uuid
             * @description The person, of a plan for a person.
             */
            ownerId?: string | null;
            /** @example 1234.50 */
            target: string;
            /**
             * Format: uuid
             * @description The team, of a plan for a team.
             */
            teamId?: string | null;
        };
        CreateProductDto: {
            /** @description Offered when products are chosen for a deal. */
            active?: boolean;
            /** @description Series, group or kind. */
            category?: string | null;
            description?: string | null;
            name: string;
            price?: components["schemas"]["MoneyDto"] | null;
            /** @description Article number; no two products share one. */
            sku?: string | null;
            /** @example pc */
            unit?: string | null;
        };
        CreateRelationshipDto: {
            /**
             * Format: uuid
             * @description The other customer.
             */
            customerId: string;
            /**
             * Format: date
             * @description The last day; with it the relationship is a thing of the past.
             */
            endedOn?: string | null;
            /** @description Of an employment: what the person does there. */
            position?: string | null;
            /** @description What the other customer is to this one. */
            relation: components["schemas"]["Relation"];
            /** Format: date */
            startedOn?: string | null;
        };
        CreateRoleDto: {
            name: string;
            /**
             * @description Scope by permission; what is left out is none.
             * @example {
             *       "customers.read": "team",
             *       "customers.write": "own"
             *     }
             */
            permissions: {
                [key: string]: unknown;
            };
        };
        CreateSenderAccountDto: {
            active?: boolean;
            /** Format: email */
            fromAddress: string;
            /** @description The name recipients see. */
            fromName?: string | null;
            /** @example mail.example.com */
            host: string;
            /** @description Reminders and the like go through it; at most one account. Needs reach over all accounts. */
            house?: boolean;
            name: string;
            /**
             * Format: uuid
             * @description Whose account it is; yourself unless told.
             */
            ownerId?: string | null;
            /** @description Kept encrypted, never shown again. */
            password?: string | null;
            /** @description Letters in 24 hours at most. */
            perDay?: number | null;
            /** @description Letters a minute at most. */
            perMinute?: number | null;
            port: number;
            /** Format: email */
            replyTo?: string | null;
            /** @description `tls` from the first byte (465), `starttls` required (587), `none` for servers in the own network. */
            security: components["schemas"]["MailSecurity"];
            /** @description Everybody who sends letters may use it. Needs reach over all accounts. */
            shared?: boolean;
            /** @description Name to sign in with. */
            userName?: string | null;
        };
        CreateSuppressionDto: {
            /**
             * Format: email
             * @description One of the customer's addresses.
             */
            address: string;
            /** Format: uuid */
            customerId: string;
            /** @description Why: "asked on the phone". */
            reason: string;
        };
        CreateTaskDto: {
            /** @description Colleagues are mentioned as `@[Name](user:<id>)`. */
            description?: string | null;
            /**
             * Format: date-time
             * @description A time, instead of a day.
             */
            dueAt?: string | null;
            /**
             * Format: date
             * @description A day; it is the same day for every reader.
             */
            dueOn?: string | null;
            /** @description It is the next step of the record. */
            nextStep?: boolean;
            /**
             * Format: uuid
             * @description The responsible; the actor unless told.
             */
            ownerId?: string;
            priority?: components["schemas"]["TaskPriority"];
            /**
             * Format: date-time
             * @description Remind at this time instead.
             */
            remindAt?: string | null;
            /** @description Remind so long before the deadline (of a day: before the reader's morning hour). Null: not at all. Left out: as the responsible has set it. */
            remindMinutesBefore?: number | null;
            /** Format: uuid */
            subjectId?: string | null;
            /** @description customer, deal; with subjectId. */
            subjectType?: string | null;
            /** @description Where the time was meant; the writer's own zone unless told. */
            timeZone?: string;
            title: string;
        };
        CreateTeamDto: {
            name: string;
            /**
             * Format: uuid
             * @description The team above; null for a team at the top.
             */
            parentId?: string | null;
        };
        CreateTemplateDto: {
            /** @description `{ content, pageNumbers }`: the document of the editor. */
            body?: {
                [key: string]: unknown;
            };
            kind: components["schemas"]["PaperKind"];
            /** @description The organization's, unless told. */
            language?: components["schemas"]["Locale"];
            name: string;
        };
        CustomerCountsDto: {
            people: number;
            subsidiaries: number;
        };
        CustomerDto: {
            addresses: components["schemas"]["AddressDto"][];
            annualRevenue: components["schemas"]["MoneyDto"] | null;
            /** @description What the reader may do with it. */
            can: components["schemas"]["CustomerRightsDto"];
            contactPoints: components["schemas"]["ContactPointDto"][];
            country: string | null;
            counts: components["schemas"]["CustomerCountsDto"];
            /** Format: date-time */
            createdAt: string;
            createdBy: components["schemas"]["UserNameDto"] | null;
            /**
             * Format: date-time
             * @description Set while it lies in the bin.
             */
            deletedAt: string | null;
            description: string | null;
            employeeCount: number | null;
            firstName: string | null;
            foundedYear: number | null;
            /** Format: uuid */
            id: string;
            industry: string | null;
            kind: components["schemas"]["CustomerKind"];
            language: string | null;
            /**
             * Format: date-time
             * @description The last time somebody reached them, on their deals too.
             */
            lastContactAt: string | null;
            lastName: string | null;
            middleName: string | null;
            name: string;
            /** @description The next step that is planned with them. */
            nextStep: string | null;
            /**
             * Format: date-time
             * @description When it is due; of a day, its end.
             */
            nextStepAt: string | null;
            /**
             * Format: date
             * @description The day it is due, when it has no time.
             */
            nextStepOn: string | null;
            owner: components["schemas"]["UserNameDto"] | null;
            /** Format: uuid */
            ownerId: string | null;
            relationships: components["schemas"]["RelationshipDto"][];
            roles: components["schemas"]["CustomerRole"][];
            taxNumber: string | null;
            /** Format: uuid */
            teamId: string | null;
            /** Format: date-time */
            updatedAt: string;
            updatedBy: components["schemas"]["UserNameDto"] | null;
            version: number;
        };
        CustomerItemDto: {
            annualRevenue: components["schemas"]["MoneyDto"] | null;
            /** @description Where a person works, if the reader may see that company. */
            company: components["schemas"]["EmployerDto"] | null;
            country: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Set while it lies in the bin.
             */
            deletedAt: string | null;
            /** @description The first of the e-mail addresses. */
            email: string | null;
            employeeCount: number | null;
            /** Format: uuid */
            id: string;
            industry: string | null;
            kind: components["schemas"]["CustomerKind"];
            /**
             * Format: date-time
             * @description The last time somebody reached them, on their deals too.
             */
            lastContactAt: string | null;
            name: string;
            /** @description The next step that is planned with them. */
            nextStep: string | null;
            /**
             * Format: date-time
             * @description When it is due; of a day, its end.
             */
            nextStepAt: string | null;
            /**
             * Format: date
             * @description The day it is due, when it has no time.
             */
            nextStepOn: string | null;
            owner: components["schemas"]["UserNameDto"] | null;
            /** @description The first of the phones. */
            phone: string | null;
            roles: components["schemas"]["CustomerRole"][];
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /** @enum {string} */
        CustomerKind: "company" | "person";
        CustomerListDto: {
            items: components["schemas"]["CustomerItemDto"][];
            nextCursor: string | null;
            /** @description With `sums=true`. */
            sums?: components["schemas"]["SumsDto"];
            total: components["schemas"]["TotalDto"] | null;
        };
        CustomerRefDto: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CustomerKind"];
            name: string;
        };
        CustomerRightsDto: {
            delete: boolean;
            write: boolean;
        };
        /** @enum {string} */
        CustomerRole: "customer" | "lead" | "supplier" | "partner" | "agent" | "employee" | "competitor" | "other";
        DamagedContentDto: {
            damage: components["schemas"]["ContentDamage"];
            /** @description Files with a version that needs this content. */
            fileIds: string[];
            sha256: string;
        };
        DealCardDto: {
            amount: components["schemas"]["MoneyDto"] | null;
            /** @description What you may do to it. */
            can: components["schemas"]["DealRightsDto"];
            /**
             * Format: date
             * @description When it was won or lost.
             */
            closedOn: string | null;
            closeReason: string | null;
            /** Format: date-time */
            createdAt: string;
            createdBy: components["schemas"]["DealOwnerDto"] | null;
            /** @description Of the amount and of the lines. */
            currency: string;
            customer: components["schemas"]["DealCustomerDto"] | null;
            /**
             * Format: date-time
             * @description Since when it has lain in the bin.
             */
            deletedAt: string | null;
            description: string | null;
            /** Format: date */
            expectedCloseOn: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description The last time somebody reached the other side.
             */
            lastContactAt: string | null;
            name: string;
            nextStep: string | null;
            /**
             * Format: date-time
             * @description When it is due; of a day, its end.
             */
            nextStepAt: string | null;
            /**
             * Format: date
             * @description The day the next step is due, when it has no time.
             */
            nextStepOn: string | null;
            owner: components["schemas"]["DealOwnerDto"] | null;
            /** Format: uuid */
            pipelineId: string;
            products: components["schemas"]["DealLineDto"][];
            source: string | null;
            stage: components["schemas"]["DealStageDto"];
            /** Format: date-time */
            stageEnteredAt: string;
            /** Format: date */
            startedOn: string | null;
            /** @description Stages it has been in, in the order of first entry. */
            stays: components["schemas"]["DealStayDto"][];
            /** Format: date-time */
            touchedAt: string;
            /** Format: date-time */
            updatedAt: string;
            updatedBy: components["schemas"]["DealOwnerDto"] | null;
            version: number;
        };
        DealCustomerDto: {
            /** @description There is a customer, but you may not see it; the other fields are null. */
            hidden: boolean;
            /** Format: uuid */
            id: string | null;
            kind: components["schemas"]["CustomerKind"] | null;
            name: string | null;
        };
        DealDto: {
            amount: components["schemas"]["MoneyDto"] | null;
            /**
             * Format: date
             * @description When it was won or lost.
             */
            closedOn: string | null;
            closeReason: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description Of the amount and of the lines. */
            currency: string;
            customer: components["schemas"]["DealCustomerDto"] | null;
            /**
             * Format: date-time
             * @description Since when it has lain in the bin.
             */
            deletedAt: string | null;
            /** Format: date */
            expectedCloseOn: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description The last time somebody reached the other side.
             */
            lastContactAt: string | null;
            name: string;
            nextStep: string | null;
            /**
             * Format: date-time
             * @description When it is due; of a day, its end.
             */
            nextStepAt: string | null;
            /**
             * Format: date
             * @description The day the next step is due, when it has no time.
             */
            nextStepOn: string | null;
            owner: components["schemas"]["DealOwnerDto"] | null;
            /** Format: uuid */
            pipelineId: string;
            source: string | null;
            stage: components["schemas"]["DealStageDto"];
            /** Format: date-time */
            stageEnteredAt: string;
            /** Format: date */
            startedOn: string | null;
            /** Format: date-time */
            touchedAt: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        DealLineDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @example 1234.50 */
            price: string | null;
            /** Format: uuid */
            productId: string;
            /** @example 1234.50 */
            quantity: string;
            sku: string | null;
            /**
             * @description Quantity × price, rounded to hundredths.
             * @example 1234.50
             */
            total: string | null;
            unit: string | null;
        };
        DealLineInputDto: {
            /**
             * Format: uuid
             * @description A line that is there already; without it a new one is made.
             */
            id?: string;
            /**
             * @description For one unit, in the deal's currency. Left out: the product's price.
             * @example 1234.50
             */
            price?: string | null;
            /** Format: uuid */
            productId: string;
            /** @example 2 */
            quantity?: string;
        };
        DealListDto: {
            items: components["schemas"]["DealDto"][];
            nextCursor: string | null;
            /** @description With `sums=true`. */
            sums?: components["schemas"]["SumsDto"];
            total: components["schemas"]["TotalDto"] | null;
        };
        DealOwnerDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        DealRightsDto: {
            delete: boolean;
            write: boolean;
        };
        DealStageDto: {
            color: components["schemas"]["StageColor"];
            /** @description Days after which a deal has been here too long. */
            daysLimit: number | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["StageKind"];
            name: string;
        };
        DealStayDto: {
            color: components["schemas"]["StageColor"];
            /**
             * Format: date-time
             * @description When it came here first.
             */
            enteredAt: string;
            kind: components["schemas"]["StageKind"];
            /**
             * Format: date-time
             * @description When it left last; null while it is here.
             */
            leftAt: string | null;
            name: string;
            seconds: number;
            /** Format: uuid */
            stageId: string;
            visits: number;
        };
        DecidedDto: {
            decided: number;
        };
        DecideDto: {
            /** @description `sent`: it has arrived; `again`: send it once more. */
            decision: components["schemas"]["MailDecision"];
            /** @description Recipients; all unknown ones unless told. */
            ids?: string[];
        };
        DifferenceDto: {
            fields: components["schemas"]["FieldChangeDto"][];
            /**
             * @description What it takes to get from one to the other.
             * @enum {string}
             */
            operation: "insert" | "update" | "delete";
            /** Format: uuid */
            subjectId: string;
            /** @description The record itself, or a part of it. */
            subjectType: string;
        };
        DoneActivityDto: {
            durationMinutes?: number | null;
            kind: components["schemas"]["ActivityKind"];
            /** @description Key of an outcome of this kind. */
            outcome?: string | null;
            text?: string | null;
        };
        EffectiveOptionsDto: {
            currency: string | null;
            /** @enum {string|null} */
            dateFormat: "ymd" | "dmy" | "mdy" | "serial" | null;
            defaults: {
                [key: string]: unknown;
            };
            /** @enum {string|null} */
            delimiter: "," | ";" | "\t" | "|" | null;
            emptyClears: boolean;
            encoding: string | null;
            /** @enum {string} */
            encodingConfidence: "sure" | "likely" | "weak";
            encodings: components["schemas"]["ImportEncodingDto"][];
            /** @enum {string|null} */
            format: "csv" | "xlsx" | null;
            header: boolean;
            matchBy: string[];
            /** @enum {string|null} */
            numberFormat: "point" | "comma" | null;
            sheet: string | null;
            sheets: string[];
            source: string;
            whenUnknown: {
                [key: string]: unknown;
            };
        };
        EmployerDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description What the person does there. */
            position: string | null;
        };
        EmploymentInputDto: {
            /** Format: uuid */
            companyId: string;
            position?: string | null;
        };
        ExclusionCountDto: {
            count: number;
            reason: components["schemas"]["MailExclusion"];
        };
        ExternalIdDto: {
            id: string;
            /** @example 1c */
            source: string;
        };
        FieldChangeDto: {
            after: Record<string, never> | null;
            afterTitle: string | null;
            /** @description The value before; absent values are null. */
            before: Record<string, never> | null;
            /** @description Title of the record that `before` points to, if the reader may see it. */
            beforeTitle: string | null;
            /** @example ownerId */
            field: string;
            /**
             * @description What the field holds; `ref` values have titles.
             * @example ref
             */
            type: string;
        };
        FieldProblemDto: {
            /**
             * @description Stable code, translated by clients.
             * @example required
             */
            code: string;
            /** @example This is required. */
            detail: string;
            params?: {
                [key: string]: unknown;
            };
            /**
             * @description JSON pointer of the field, or name of the query parameter.
             * @example /name
             */
            pointer: string;
        };
        FieldValuesDto: {
            choices: string[] | null;
            column: string;
            /** @description Different values in the file. */
            distinct: number;
            field: string;
            /** @description Open ones first, then by how often they occur. */
            items: components["schemas"]["ValueProposalDto"][];
            /** @description Creating new ones is possible for this actor. */
            mayCreate: boolean;
            /** @description Of those shown, how many would refuse their rows. */
            open: number;
            reference: string | null;
            /** @enum {string} */
            type: "reference" | "choice";
            /** @enum {string} */
            whenUnknown: "refuse" | "create" | "empty";
        };
        FileDto: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            deletedAt: string | null;
            /** Format: uuid */
            id: string;
            /**
             * @description By the content, whatever the name says.
             * @example application/pdf
             */
            mime: string;
            /** @description As given, without folders and misleading characters. */
            name: string;
            /** @description generated: made by Atrium. */
            origin: components["schemas"]["FileOrigin"];
            /**
             * @description How it can be looked at without downloading.
             * @enum {string|null}
             */
            preview: "image" | "pdf" | null;
            /** @description 1 is the first; a new file of the same name on the same record is the next. */
            revision: number;
            /** @description SHA-256 of the content. */
            sha256: string;
            /** @description Bytes. */
            size: number;
            subject: components["schemas"]["FileSubjectDto"];
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            uploadedAt: string;
            uploadedBy: components["schemas"]["FilePersonDto"] | null;
            version: number;
            /** @description type_mismatch: the ending promises another type. macros: the document carries macros. encrypted: it could not be looked into. active_content: HTML or SVG. */
            warnings: components["schemas"]["FileWarning"][];
        };
        FileListDto: {
            items: components["schemas"]["FileDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"] | null;
        };
        /**
         * @description generated: made by Atrium.
         * @enum {string}
         */
        FileOrigin: "upload" | "generated";
        FilePersonDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        FileRulesDto: {
            macros: components["schemas"]["MacroRule"];
            /** @description Bytes of one file. */
            maxBytes: number;
            maxPerRecord: number;
            maxPerRequest: number;
            /** @description Whether one may add, rename and delete files of this record. */
            write: boolean;
        };
        FileSubjectDto: {
            /** Format: uuid */
            id: string;
            /** @description Type of the record the file hangs on: customer, deal, product. */
            type: string;
        };
        FileVersionDto: {
            /**
             * @description By the content, whatever the name says.
             * @example application/pdf
             */
            mime: string;
            /** @description As given, without folders and misleading characters. */
            name: string;
            /**
             * @description How it can be looked at without downloading.
             * @enum {string|null}
             */
            preview: "image" | "pdf" | null;
            /** @description 1 is the first; a new file of the same name on the same record is the next. */
            revision: number;
            /** @description SHA-256 of the content. */
            sha256: string;
            /** @description Bytes. */
            size: number;
            /** Format: date-time */
            uploadedAt: string;
            uploadedBy: components["schemas"]["FilePersonDto"] | null;
            /** @description type_mismatch: the ending promises another type. macros: the document carries macros. encrypted: it could not be looked into. active_content: HTML or SVG. */
            warnings: components["schemas"]["FileWarning"][];
        };
        FileVersionListDto: {
            items: components["schemas"]["FileVersionDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"] | null;
        };
        /**
         * @description type_mismatch: the ending promises another type. macros: the document carries macros. encrypted: it could not be looked into. active_content: HTML or SVG.
         * @enum {string}
         */
        FileWarning: "type_mismatch" | "macros" | "encrypted" | "active_content";
        FindingDto: {
            block: number | null;
            /** @enum {string} */
            kind: "rowChanged" | "rowDeleted" | "rowInserted" | "blockChanged" | "blockMissing" | "chainBroken" | "chainReplaced" | "tailCut" | "notOfThisKey";
            /** @description change or access_log */
            log: string | null;
            /** @description Number of the row. */
            seq: number | null;
        };
        FoundChangeDto: {
            actor: components["schemas"]["ChangeActorDto"];
            /** Format: date-time */
            at: string;
            /**
             * Format: uuid
             * @description The import the write belongs to.
             */
            batchId: string | null;
            fields: components["schemas"]["FieldChangeDto"][];
            /** @enum {string} */
            operation: "insert" | "update" | "delete";
            /** @description Writes of one request belong together. */
            requestId: string | null;
            /** Format: uuid */
            rootId: string;
            /** @description Null when it is gone; empty when it has no name of its own. */
            rootTitle: string | null;
            /** @description The record in whose history it stands. */
            rootType: string;
            seq: number;
            /**
             * @description web, api, import, job, cli, system or sql.
             * @example web
             */
            source: string;
            /** Format: uuid */
            subjectId: string;
            /** @description The record itself, or a part of it such as a contact point. */
            subjectType: string;
        };
        FoundChangesDto: {
            /** @description Newest first. */
            items: components["schemas"]["FoundChangeDto"][];
            /** @description Where the search goes on. A page may be short or empty and yet not be the last: rare things are looked for in steps. */
            nextCursor: string | null;
            /**
             * Format: date-time
             * @description How far back has been looked.
             */
            searchedTo: string | null;
        };
        HealthReport: {
            /** @enum {string} */
            database: "ok" | "unreachable";
            /**
             * @description Whether this process could change the logs. `login`: it could not. `role`: it has stepped down from the owner, and could step back. `none`: it works as the owner.
             * @enum {string}
             */
            logProtection: "login" | "role" | "none" | "unknown";
            /** @enum {string} */
            redis: "ok" | "unreachable";
            schema: components["schemas"]["SchemaReport"];
            /** @enum {string} */
            status: "ok" | "degraded" | "unavailable";
            version: string;
            /** @description Workers whose heartbeat is fresh and whose schema is right. */
            workers: number;
        };
        /** @enum {string} */
        ImportAnswer: "record" | "choice" | "create" | "empty" | "refuse";
        ImportCountsDto: {
            create: number;
            refuse: number;
            total: number;
            unchanged: number;
            update: number;
        };
        /** @enum {string} */
        ImportDateFormat: "ymd" | "dmy" | "mdy" | "serial";
        /** @enum {string} */
        ImportDelimiter: "," | ";" | "\t" | "|";
        ImportDto: {
            /** @description What must be said before a check or run: empty when it can start. */
            blockers: components["schemas"]["FieldProblemDto"][];
            counts: components["schemas"]["ImportCountsDto"];
            /** Format: date-time */
            createdAt: string;
            error: components["schemas"]["ImportErrorDto"] | null;
            /** @example sales_pipeline.csv */
            fileName: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            ownerId: string;
            progress: components["schemas"]["ImportProgressDto"];
            /** Format: date-time */
            startedAt: string | null;
            state: components["schemas"]["ImportState"];
            /** @example deals */
            target: string;
            version: number;
            warnings: components["schemas"]["ImportWarningDto"][];
        };
        ImportEncodingDto: {
            encoding: string;
            /** @description A piece of the file read this way. */
            sample: string;
        };
        ImportErrorDto: {
            code: string;
            detail: string;
            params?: {
                [key: string]: unknown;
            };
        };
        ImportListDto: {
            items: components["schemas"]["ImportListItemDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"] | null;
        };
        ImportListItemDto: {
            counts: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            createdAt: string;
            fileName: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            ownerId: string;
            state: components["schemas"]["ImportState"];
            target: string;
            version: number;
        };
        /**
         * @description point: 1,234.56 · comma: 1.234,56 and 1 234,56
         * @enum {string}
         */
        ImportNumberFormat: "point" | "comma";
        ImportOptionsDto: {
            currency?: string | null;
            dateFormat?: components["schemas"]["ImportDateFormat"] | null;
            /** @description Answers to the defaults of the target: owner, pipeline … */
            defaults?: {
                [key: string]: unknown;
            };
            delimiter?: components["schemas"]["ImportDelimiter"] | null;
            /** @description Empty cells clear fields of existing records. */
            emptyClears?: boolean | null;
            /** @example windows-1251 */
            encoding?: string | null;
            /** @description The first row holds the names of the columns. */
            header?: boolean | null;
            /** @description Keys by which records are recognised, in turn. */
            matchBy?: string[] | null;
            /** @description point: 1,234.56 · comma: 1.234,56 and 1 234,56 */
            numberFormat?: components["schemas"]["ImportNumberFormat"] | null;
            /** @description Sheet of a workbook. */
            sheet?: string | null;
            /** @description Name of the system the external ids come from; the file name unless told. */
            source?: string | null;
            /** @description By field: refuse, create or empty for values nobody answered. */
            whenUnknown?: {
                [key: string]: unknown;
            };
        };
        ImportPreviewDto: {
            columns: components["schemas"]["PreviewColumnDto"][];
            import: components["schemas"]["ImportDto"];
            /** @description Encodings that may be chosen. */
            knownEncodings: string[];
            options: components["schemas"]["EffectiveOptionsDto"];
            rows: components["schemas"]["PreviewRowDto"][];
        };
        ImportProblemDto: {
            /** @example unknown_reference */
            code: string;
            /** @description Name of the column; null for the row as a whole. */
            column: string | null;
            detail: string;
            field?: string | null;
            params?: {
                [key: string]: unknown;
            };
            /** @description The text of the cell. */
            value?: string | null;
        };
        ImportProgressDto: {
            done: number;
            /** @enum {string|null} */
            phase: "reading" | "checking" | "running" | "linking" | null;
            total: number;
        };
        ImportRowDto: {
            cells: string[];
            /** @description Cells were changed after reading. */
            mended: boolean;
            /** @description Number of the row as a spreadsheet shows it. */
            number: number;
            /** @enum {string|null} */
            outcome: "create" | "update" | "unchanged" | "refuse" | null;
            problems: components["schemas"]["ImportProblemDto"][];
            /** @enum {string} */
            state: "pending" | "planned" | "done" | "refused";
            /** Format: uuid */
            subjectId: string | null;
        };
        ImportRowsDto: {
            items: components["schemas"]["ImportRowDto"][];
            nextCursor: string | null;
            total: components["schemas"]["ImportTotalDto"] | null;
        };
        /** @enum {string} */
        ImportState: "uploaded" | "mapped" | "checking" | "checked" | "running" | "done" | "failed" | "cancelled";
        ImportTargetDto: {
            defaults: components["schemas"]["TargetDefaultDto"][];
            fields: components["schemas"]["TargetFieldDto"][];
            keys: components["schemas"]["TargetKeyDto"][];
            recordType: string;
            /** @example deals */
            type: string;
        };
        ImportTargetsDto: {
            items: components["schemas"]["ImportTargetDto"][];
        };
        ImportTotalDto: {
            exact: boolean;
            value: number;
        };
        ImportValuesDto: {
            fields: components["schemas"]["FieldValuesDto"][];
        };
        ImportWarningDto: {
            /** @example encoding_uncertain */
            code: string;
            detail: string;
            params?: {
                [key: string]: unknown;
            };
        };
        IntegrityDto: {
            /** @description The newest seal. */
            head: components["schemas"]["SealHeadDto"] | null;
            /** @description Where the ends of the chain are written down outside the database. */
            headFile: string;
            /** @description The last check. */
            verification: components["schemas"]["VerificationDto"] | null;
        };
        InvitationDto: {
            /** Format: email */
            email: string | null;
            /** Format: date-time */
            expiresAt: string;
            locale: components["schemas"]["Locale"];
            name: string;
            /** @description Whether an e-mail address must be sent along. */
            needsEmail: boolean;
            organizationName: string;
        };
        InvitationLinkDto: {
            /** Format: date-time */
            expiresAt: string;
            token: string;
            /** @description The link to hand to the invited person. */
            url: string;
        };
        InvitedUserDto: {
            invitation: components["schemas"]["InvitationLinkDto"];
            user: components["schemas"]["UserDto"];
        };
        InviteUserDto: {
            /**
             * Format: email
             * @description Without it the invited person types their own.
             */
            email?: string | null;
            name: string;
            /** Format: uuid */
            roleId: string;
            /** Format: uuid */
            teamId?: string | null;
        };
        LetterDto: {
            customer: components["schemas"]["UserNameDto"] | null;
            html: string;
            subject: string;
            text: string;
            to: string | null;
        };
        /** @enum {string} */
        Locale: "en" | "ru" | "ro" | "id";
        LostReasonDto: {
            /** Format: uuid */
            id: string;
            name: string;
            position: number;
            version: number;
        };
        LostReasonListDto: {
            items: components["schemas"]["LostReasonDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"];
        };
        /** @enum {string} */
        MacroRule: "refuse" | "mark";
        /**
         * @description `sent`: it has arrived; `again`: send it once more.
         * @enum {string}
         */
        MailDecision: "sent" | "again";
        /** @enum {string} */
        MailExclusion: "in_bin" | "no_address" | "bad_address" | "unsubscribed" | "refused_earlier" | "duplicate";
        MailingCanDto: {
            send: boolean;
            write: boolean;
        };
        MailingCheckDto: {
            /** @description Who gets none, and why. */
            exclusions: components["schemas"]["ExclusionCountDto"][];
            /** @description Address of this installation that links in the letters lead to. */
            linkBase: string;
            /** @description What stands in the way of sending. */
            problems: components["schemas"]["MailingProblemDto"][];
            /** @description How many letters would be sent. */
            recipients: number;
            /** @description Customers that the filters find, the bin included. */
            total: number;
            warnings: components["schemas"]["MailingWarning"][];
        };
        MailingCountsDto: {
            cancelled: number;
            /** @description Left out before sending, each with its reason. */
            excluded: number;
            /** @description Not yet sent. */
            queued: number;
            /** @description The server said no for good. */
            refused: number;
            sending: number;
            sent: number;
            /** @description Nobody knows whether it was sent; a person decides. */
            unknown: number;
        };
        MailingDto: {
            /** @description Filters as in the list of customers: {"city": "Iași", "lastContactAt": {"lte": "2026-01-01"}}; {} means everybody. */
            audience: {
                [key: string]: unknown;
            } | null;
            body: string;
            can: components["schemas"]["MailingCanDto"];
            counts: components["schemas"]["MailingCountsDto"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: date-time */
            frozenAt: string | null;
            /** Format: uuid */
            id: string;
            language: components["schemas"]["Locale"];
            name: string;
            owner: components["schemas"]["UserNameDto"] | null;
            senderAccount: components["schemas"]["UserNameDto"] | null;
            sentBy: components["schemas"]["UserNameDto"] | null;
            /** Format: date-time */
            startedAt: string | null;
            state: components["schemas"]["MailingState"];
            subject: string;
            /** @description What the mail server refuses at present. */
            trouble: components["schemas"]["MailingTroubleDto"] | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            /**
             * Format: date-time
             * @description When sending goes on after trouble or at a limit.
             */
            waitUntil: string | null;
        };
        MailingListDto: {
            items: components["schemas"]["MailingDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"] | null;
        };
        /** @enum {string} */
        MailingProblem: "no_subject" | "no_body" | "no_sender_account" | "sender_account_off" | "no_audience" | "nobody" | "unknown_fields";
        MailingProblemDto: {
            code: components["schemas"]["MailingProblem"];
            /** @description Fields in braces that are not known. */
            fields: string[];
        };
        /** @enum {string} */
        MailingState: "draft" | "queued" | "sending" | "paused" | "done" | "cancelled";
        MailingTroubleDto: {
            /** Format: date-time */
            at: string;
            /** @description The server's code (550), or the kind of failure. */
            code: string;
            /** @description How often in a row. */
            count: number;
            /** @description What the server said. */
            response: string;
            /** @description How far it came: connect, auth, sender, recipient, data. */
            stage: string;
        };
        /** @enum {string} */
        MailingWarning: "public_url_missing" | "account_not_tested" | "over_day_limit";
        MailProblemDto: {
            /** @description The server's code (550), or the kind of failure. */
            code: string;
            /** @description What the server said. */
            response: string;
            /** @description How far it came: connect, auth, sender, recipient, data. */
            stage: string;
        };
        /**
         * @description `tls` from the first byte (465), `starttls` required (587), `none` for servers in the own network.
         * @enum {string}
         */
        MailSecurity: "tls" | "starttls" | "none";
        /**
         * @description Of the letter about it. `unknown`: the attempt was interrupted; it is not sent again by itself.
         * @enum {string}
         */
        MailState: "held" | "sending" | "sent" | "refused" | "unknown";
        /** @enum {string} */
        MailSuppressionKind: "unsubscribed" | "refused";
        /**
         * @description The link in a letter, a mail program's one click, a colleague, or the mail server.
         * @enum {string}
         */
        MailSuppressionSource: "link" | "one_click" | "person" | "server";
        MappingEntryDto: {
            /**
             * @description How a reference names its record.
             * @enum {string}
             */
            by?: "name" | "externalId";
            /** @description Index of the column. */
            column: number;
            /** @description Key of a field, `$externalId`, or null to leave the column out. */
            field: string | null;
            /** @description Source of those external ids. */
            source?: string;
        };
        MeDto: {
            /** @description The language that holds. */
            locale: components["schemas"]["Locale"];
            organization: components["schemas"]["OrganizationDto"];
            /**
             * @description Scope by permission, all permissions named.
             * @example {
             *       "customers.read": "team"
             *     }
             */
            permissions: {
                [key: string]: unknown;
            };
            /** @description The time zone that holds. */
            timeZone: string;
            user: components["schemas"]["MyselfDto"];
            version: number;
        };
        MendedCellDto: {
            column: number;
            value: string;
        };
        MendRowDto: {
            cells: components["schemas"]["MendedCellDto"][];
        };
        MoneyDto: {
            /** @example 1234.50 */
            amount: string;
            /** @example EUR */
            currency: string;
        };
        MoveDealDto: {
            /**
             * Format: date
             * @description Today, unless told. Only for won and lost.
             */
            closedOn?: string;
            /** @description Required for a lost deal. */
            closeReason?: string | null;
            /** @description What is to be done next. */
            nextStep?: string | null;
            /** Format: date-time */
            nextStepAt?: string | null;
            /**
             * Format: uuid
             * @description Also of another pipeline.
             */
            stageId: string;
        };
        MyNotificationSettingsDto: {
            /** @description Reminders come so many minutes before a time, unless told otherwise. */
            leadMinutes: number;
            /** @description Kinds of which a letter is sent, too. */
            mailKinds: components["schemas"]["NotificationKind"][];
            /** @description The house has a mail account for such letters. */
            mailReady: boolean;
            /**
             * @description When tasks that are due on a day remind.
             * @example 09:00
             */
            morning: string;
            /**
             * @description In your time zone; with quietTo.
             * @example 19:00
             */
            quietFrom: string | null;
            /** @example 08:00 */
            quietTo: string | null;
            /** @description The zone in which the hours are meant: yours. */
            timeZone: string;
        };
        MyselfDto: {
            /** Format: email */
            email: string | null;
            /** Format: uuid */
            id: string;
            /** @description Null: as the organization. */
            locale: components["schemas"]["Locale"] | null;
            name: string;
            role: components["schemas"]["RoleRefDto"];
            team: components["schemas"]["TeamRefDto"] | null;
            /** @description Null: as the organization. */
            timeZone: string | null;
        };
        NewApiKeyDto: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description The key itself. It is shown this once: only its hash is kept. */
            key: string;
            /**
             * Format: date-time
             * @description Noted at most once a minute.
             */
            lastUsedAt: string | null;
            name: string;
            /**
             * @description The beginning of the key, to tell keys apart.
             * @example atr_Zk3vP1
             */
            prefix: string;
            role: components["schemas"]["RoleRefDto"];
            user: components["schemas"]["UserRefDto"];
        };
        NextTaskDto: {
            /** @description Colleagues are mentioned as `@[Name](user:<id>)`. */
            description?: string | null;
            /**
             * Format: date-time
             * @description A time, instead of a day.
             */
            dueAt?: string | null;
            /**
             * Format: date
             * @description A day; it is the same day for every reader.
             */
            dueOn?: string | null;
            /**
             * Format: uuid
             * @description The responsible; the actor unless told.
             */
            ownerId?: string;
            priority?: components["schemas"]["TaskPriority"];
            /**
             * Format: date-time
             * @description Remind at this time instead.
             */
            remindAt?: string | null;
            /** @description Remind so long before the deadline (of a day: before the reader's morning hour). Null: not at all. Left out: as the responsible has set it. */
            remindMinutesBefore?: number | null;
            /** @description Where the time was meant; the writer's own zone unless told. */
            timeZone?: string;
            title: string;
        };
        NotificationDto: {
            /** @description Who brought it about; null for the house itself. */
            actor: components["schemas"]["TaskUserDto"] | null;
            /** Format: date-time */
            createdAt: string;
            /** @description What its text is made of. reminder: title, dueOn, dueAt, record. assigned: title, record. mention: excerpt, activityId and activityKind, or taskId and title. */
            data: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["NotificationKind"];
            /** @description Of the letter about it. `unknown`: the attempt was interrupted; it is not sent again by itself. */
            mailState: components["schemas"]["MailState"] | null;
            /** @description It came in your quiet hours. */
            quiet: boolean;
            /** Format: date-time */
            readAt: string | null;
            /** @description Where it leads. */
            subject: components["schemas"]["TaskSubjectDto"] | null;
        };
        /** @enum {string} */
        NotificationKind: "reminder" | "mention" | "assigned" | "mailing" | "document" | "import" | "report";
        NotificationListDto: {
            items: components["schemas"]["NotificationDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"] | null;
        };
        NotificationSettingsDto: {
            /** @description Reminders come so many minutes before a time, unless told otherwise. */
            leadMinutes: number;
            /** @description Kinds of which a letter is sent, too. */
            mailKinds: components["schemas"]["NotificationKind"][];
            /**
             * @description When tasks that are due on a day remind.
             * @example 09:00
             */
            morning: string;
            /**
             * @description In your time zone; with quietTo.
             * @example 19:00
             */
            quietFrom: string | null;
            /** @example 08:00 */
            quietTo: string | null;
        };
        NumberSeriesDto: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["PaperKind"];
            /** @description The last number given in this period. */
            last: number;
            /**
             * @description What the next paper will be called.
             * @example Q-2026-0008
             */
            next: string;
            /**
             * @description What numbers look like.
             * @example Q-{YYYY}-{0000}
             */
            pattern: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            /** @description Counts from 1 again each year. */
            yearly: boolean;
        };
        NumberSeriesListDto: {
            items: components["schemas"]["NumberSeriesDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"] | null;
        };
        OrganizationDto: {
            /**
             * @description Decides how telephone numbers without a country code are read.
             * @example MD
             */
            country: string;
            /**
             * @description Currency of new deals and of sums.
             * @example EUR
             */
            currency: string;
            locale: components["schemas"]["Locale"];
            name: string;
            /** @example Europe/Chisinau */
            timeZone: string;
            version: number;
        };
        OrganizationSettingsDto: {
            /**
             * @description Decides how telephone numbers without a country code are read.
             * @example MD
             */
            country: string;
            /**
             * @description Currency of new deals and of sums.
             * @example EUR
             */
            currency: string;
            locale: components["schemas"]["Locale"];
            name: string;
            /** @example Europe/Chisinau */
            timeZone: string;
        };
        OutcomeDto: {
            archived: boolean;
            countsAsContact: boolean;
            /** Format: uuid */
            id: string;
            /** @description What activities carry as `outcome`. */
            key: string;
            kind: components["schemas"]["ActivityKind"];
            name: string;
            position: number;
            version: number;
        };
        OutcomeListDto: {
            items: components["schemas"]["OutcomeDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"];
        };
        PaperBatchDto: {
            /** Format: date-time */
            createdAt: string;
            failed: number;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["PaperKind"];
            made: number;
            /** @description Still to be made. */
            queued: number;
            state: components["schemas"]["PaperBatchState"];
            /** Format: uuid */
            templateId: string;
            total: number;
            version: number;
        };
        /** @enum {string} */
        PaperBatchState: "running" | "done" | "cancelled";
        PaperCardDto: {
            amount: components["schemas"]["MoneyDto"] | null;
            /** Format: uuid */
            batchId: string | null;
            /** Format: date-time */
            createdAt: string;
            createdBy: components["schemas"]["PaperPersonDto"] | null;
            /** @description Of the paper: grows each time it is made again. */
            currentVersion: number;
            customer: components["schemas"]["PaperRecordDto"] | null;
            deal: components["schemas"]["PaperRecordDto"] | null;
            /**
             * Format: uuid
             * @description The file on the record.
             */
            fileId: string | null;
            format: components["schemas"]["TemplateFormat"];
            /** Format: uuid */
            id: string;
            input: components["schemas"]["PaperInputDto"];
            kind: components["schemas"]["PaperKind"];
            language: components["schemas"]["Locale"];
            /** Format: date-time */
            madeAt: string | null;
            /**
             * @description Given when it is made.
             * @example Q-2026-0007
             */
            number: string | null;
            /** @description Why it could not be made. */
            problem: components["schemas"]["PaperProblemDto"] | null;
            state: components["schemas"]["PaperState"];
            /** Format: uuid */
            subjectId: string;
            subjectType: components["schemas"]["PaperSubject"];
            /** Format: uuid */
            templateId: string;
            templateName: string;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            versions: components["schemas"]["PaperVersionDto"][];
        };
        PaperDto: {
            amount: components["schemas"]["MoneyDto"] | null;
            /** Format: uuid */
            batchId: string | null;
            /** Format: date-time */
            createdAt: string;
            createdBy: components["schemas"]["PaperPersonDto"] | null;
            /** @description Of the paper: grows each time it is made again. */
            currentVersion: number;
            customer: components["schemas"]["PaperRecordDto"] | null;
            deal: components["schemas"]["PaperRecordDto"] | null;
            /**
             * Format: uuid
             * @description The file on the record.
             */
            fileId: string | null;
            format: components["schemas"]["TemplateFormat"];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["PaperKind"];
            language: components["schemas"]["Locale"];
            /** Format: date-time */
            madeAt: string | null;
            /**
             * @description Given when it is made.
             * @example Q-2026-0007
             */
            number: string | null;
            /** @description Why it could not be made. */
            problem: components["schemas"]["PaperProblemDto"] | null;
            state: components["schemas"]["PaperState"];
            /** Format: uuid */
            subjectId: string;
            subjectType: components["schemas"]["PaperSubject"];
            /** Format: uuid */
            templateId: string;
            templateName: string;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        PaperInputDto: {
            /**
             * Format: uuid
             * @description A person; the one employed by the customer, unless told.
             */
            contactId?: string | null;
            /**
             * Format: date
             * @description Today, unless told.
             */
            date?: string | null;
            /**
             * @description From 0 to 100.
             * @example 5
             */
            discountPercent?: string | null;
            /** @description The deal's own, unless told. */
            lines?: components["schemas"]["PaperLineDto"][] | null;
            note?: string | null;
            /** @description The record's name, unless told. */
            title?: string | null;
            /** Format: date */
            validUntil?: string | null;
        };
        /** @enum {string} */
        PaperKind: "quote" | "contract" | "order" | "act" | "invoice" | "other";
        PaperLineDto: {
            name: string;
            /**
             * @description For one unit.
             * @example 1234.50
             */
            price?: string | null;
            /** @example 2 */
            quantity: string;
            sku?: string | null;
            unit?: string | null;
        };
        PaperListDto: {
            items: components["schemas"]["PaperDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"] | null;
        };
        PaperPersonDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        PaperProblemDto: {
            /** @example in_bin */
            code: string;
            detail: string;
        };
        PaperRecordDto: {
            hidden: boolean;
            /** Format: uuid */
            id: string | null;
            name: string | null;
        };
        /** @enum {string} */
        PaperState: "queued" | "made" | "failed" | "cancelled";
        /** @enum {string} */
        PaperSubject: "deal" | "customer";
        PaperVersionDto: {
            /** Format: uuid */
            fileId: string;
            /** @description Which revision of the file. */
            fileRevision: number;
            /** Format: date-time */
            madeAt: string;
            madeBy: components["schemas"]["PaperPersonDto"] | null;
            number: number;
            /** @description Which version of the template. */
            templateVersion: number;
        };
        PastFieldDto: {
            /** @example ownerId */
            field: string;
            /** @description Title of the record pointed to, if the reader may see it. */
            title: string | null;
            /**
             * @description What the field holds; `ref` values have titles.
             * @example ref
             */
            type: string;
            value: Record<string, never> | null;
        };
        PastPartDto: {
            fields: components["schemas"]["PastFieldDto"][];
            /** Format: uuid */
            id: string;
            /** @example contactPoint */
            type: string;
        };
        PermissionDto: {
            /** @example customers */
            module: string;
            /** @example customers.read */
            name: string;
            scopes: components["schemas"]["Scope"][];
        };
        PermissionListDto: {
            items: components["schemas"]["PermissionDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"];
        };
        PipelineDto: {
            archived: boolean;
            /** Format: uuid */
            id: string;
            name: string;
            position: number;
            stages: components["schemas"]["StageDto"][];
            version: number;
        };
        PipelineListDto: {
            items: components["schemas"]["PipelineDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"];
        };
        PlaceholderDto: {
            count: number;
            /** @description `open` begins a loop or a condition. */
            kind: components["schemas"]["PlaceholderTag"];
            known: boolean;
            /** @description Parts of the document it stands in. */
            parts: string[];
            /** @description Word has split it over several runs. */
            split: boolean;
            /**
             * @description What was probably meant.
             * @example customer.name
             */
            suggestion: string | null;
            /** @example customer.nmae */
            text: string;
        };
        /**
         * @description `open` begins a loop or a condition.
         * @enum {string}
         */
        PlaceholderTag: "value" | "open" | "close";
        PlanCellDto: {
            /** @description Of a sum; the currency of the organization unless told. */
            currency?: string | null;
            level: components["schemas"]["PlanLevel"];
            /** @description The sum of deals won, or their number. */
            measure: components["schemas"]["PlanMeasure"];
            /**
             * Format: date
             * @description The first day of the month.
             * @example 2026-11-01
             */
            month: string;
            /**
             * Format: uuid
             * @description The person, of a plan for a person.
             */
            ownerId?: string | null;
            /**
             * @description Null takes the plan away.
             * @example 1234.50
             */
            target: string | null;
            /**
             * Format: uuid
             * @description The team, of a plan for a team.
             */
            teamId?: string | null;
        };
        PlanDto: {
            /** Format: date-time */
            createdAt: string;
            currency: string | null;
            /** Format: uuid */
            id: string;
            level: components["schemas"]["PlanLevel"];
            measure: components["schemas"]["PlanMeasure"];
            /** Format: date */
            month: string;
            owner: components["schemas"]["PlanNameDto"] | null;
            /** @example 1234.50 */
            target: string;
            /** @description Of a person: their team. */
            team: components["schemas"]["PlanNameDto"] | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        PlanGridDto: {
            items: components["schemas"]["PlanCellDto"][];
        };
        PlanGridResultDto: {
            /** @description Plans taken away. */
            removed: number;
            /** @description Plans made or changed. */
            written: number;
        };
        /** @enum {string} */
        PlanLevel: "person" | "team" | "company";
        PlanListDto: {
            items: components["schemas"]["PlanDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"] | null;
        };
        /** @enum {string} */
        PlanMeasure: "amount" | "count";
        PlanNameDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        PreviewColumnDto: {
            /** @enum {string|null} */
            by: "name" | "externalId" | null;
            /** @description How sure the guess is; null once chosen. */
            confidence: number | null;
            /** @description Different values, counted up to 1,000. */
            distinct: number;
            /** @description Field it goes to, `$externalId`, or null. */
            field: string | null;
            filled: number;
            /** @description As in the file; empty when it has no name there. */
            header: string;
            index: number;
            /** @description Unique, never empty. */
            name: string;
            samples: string[];
            source: string | null;
        };
        PreviewMailingDto: {
            /**
             * Format: uuid
             * @description As whom; the first recipient unless told.
             */
            customerId?: string | null;
        };
        PreviewPaperDto: {
            /** @description The editor's document that has not been saved yet. */
            body?: {
                [key: string]: unknown;
            };
            input?: components["schemas"]["PaperInputDto"];
            language?: components["schemas"]["Locale"];
            /** Format: uuid */
            subjectId?: string;
            /** @description An example record, unless told. */
            subjectType?: components["schemas"]["PaperSubject"];
        };
        PreviewRowDto: {
            cells: string[];
            mended: boolean;
            number: number;
            problems: components["schemas"]["ImportProblemDto"][];
            /** @description Clean values by field. */
            values: {
                [key: string]: unknown;
            };
        };
        ProblemDto: {
            /**
             * @description Stable code of the error.
             * @example invalid
             */
            code: string;
            /** @description The present version, with 412. */
            current?: {
                [key: string]: unknown;
            };
            detail: string;
            errors?: components["schemas"]["FieldProblemDto"][];
            params?: {
                [key: string]: unknown;
            };
            requestId: string;
            /** @example 422 */
            status: number;
            /** @example Not valid */
            title: string;
            /** @example urn:atrium:problem:invalid */
            type: string;
        };
        ProductDto: {
            active: boolean;
            category: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Since when it has lain in the bin.
             */
            deletedAt: string | null;
            description: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            price: components["schemas"]["MoneyDto"] | null;
            sku: string | null;
            unit: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        ProductListDto: {
            items: components["schemas"]["ProductDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"] | null;
        };
        QuickCompanyDto: {
            contactPoints?: components["schemas"]["ContactPointInputDto"][];
            /**
             * Format: uuid
             * @description A company that is there already; nothing else is read then.
             */
            id?: string;
            name?: string;
            taxNumber?: string | null;
        };
        QuickDealDto: {
            amount?: components["schemas"]["MoneyDto"] | null;
            /** Format: date */
            expectedCloseOn?: string | null;
            /** @description The name of the customer, unless told. */
            name?: string;
            nextStep?: string | null;
            /** Format: date-time */
            nextStepAt?: string | null;
            /** Format: uuid */
            pipelineId?: string;
            /** Format: uuid */
            productId?: string;
            source?: string | null;
            /** Format: uuid */
            stageId?: string;
        };
        QuickEntryDto: {
            company?: components["schemas"]["QuickCompanyDto"];
            /** @description With the company, else with the person. */
            deal?: components["schemas"]["QuickDealDto"];
            /** @description Employed by the company, when there is one. */
            person?: components["schemas"]["QuickPersonDto"];
        };
        QuickEntryResultDto: {
            /** Format: uuid */
            companyId: string | null;
            deal: components["schemas"]["DealCardDto"] | null;
            /** Format: uuid */
            personId: string | null;
        };
        QuickPersonDto: {
            contactPoints?: components["schemas"]["ContactPointInputDto"][];
            firstName?: string | null;
            /**
             * Format: uuid
             * @description A person who is there already; nothing else is read then.
             */
            id?: string;
            lastName?: string | null;
            middleName?: string | null;
            name?: string;
            /** @description What they do in the company. */
            position?: string | null;
        };
        /** @enum {string} */
        ReadyTemplateKind: "quote" | "contract" | "order";
        RecipientCustomerDto: {
            hidden: boolean;
            /** Format: uuid */
            id: string;
            /** @description Null when you may not see this customer. */
            name: string | null;
        };
        RecipientDto: {
            address: string | null;
            /** Format: date-time */
            at: string;
            attempts: number;
            code: string | null;
            customer: components["schemas"]["RecipientCustomerDto"];
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: components["schemas"]["UserNameDto"] | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            mailingId: string;
            /** @description Message-ID, as the mail server has it in its log. */
            messageId: string | null;
            /**
             * Format: date-time
             * @description When it is tried again, after the server asked to wait.
             */
            nextAttemptAt: string | null;
            reason: components["schemas"]["MailExclusion"] | null;
            /** @description What the mail server said. */
            response: string | null;
            state: components["schemas"]["RecipientState"];
        };
        RecipientListDto: {
            items: components["schemas"]["RecipientDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"] | null;
        };
        /** @enum {string} */
        RecipientState: "queued" | "sending" | "sent" | "refused" | "unknown" | "excluded" | "cancelled";
        /**
         * @description What the other customer is to this one.
         * @enum {string}
         */
        Relation: "employer" | "employee" | "parent" | "subsidiary";
        RelationshipDto: {
            customer: components["schemas"]["CustomerRefDto"];
            /** Format: date */
            endedOn: string | null;
            /** Format: uuid */
            id: string;
            position: string | null;
            /** @description What the other customer is to this one. */
            relation: components["schemas"]["Relation"];
            /** Format: date */
            startedOn: string | null;
            version: number;
        };
        RelationshipListDto: {
            items: components["schemas"]["RelationshipDto"][];
        };
        RemakePaperDto: {
            /** @description What it said the last time, unless told. */
            input?: components["schemas"]["PaperInputDto"];
        };
        ReplaceLinesDto: {
            /** @description All lines in their order. */
            items: components["schemas"]["DealLineInputDto"][];
            /** @description Makes the sum of the lines the deal's amount. */
            setAmount?: boolean;
        };
        ReplaceStagesDto: {
            /** @description Where the deals of removed stages go. */
            moves?: components["schemas"]["StageMoveDto"][];
            /** @description All stages in their order. */
            stages: components["schemas"]["StageInputDto"][];
        };
        ReportCellDto: {
            /** @description Per currency; never added across them. */
            money: components["schemas"]["MoneyDto"][] | null;
            /** @description With `compare=previous`. */
            previous?: components["schemas"]["ReportFigureDto"] | null;
            records: components["schemas"]["ReportRecordsDto"] | null;
            /** @description Which part of the whole a count is. */
            share?: number | null;
            /** @description A day. */
            text?: string | null;
            /** @description A count, days, or a share such as 0.25. */
            value: number | null;
        };
        ReportColumnDto: {
            /** @example person */
            key: string;
            /** @description In the language of the reader. */
            label: string;
            type: components["schemas"]["ReportColumnType"];
        };
        /** @enum {string} */
        ReportColumnType: "count" | "money" | "percent" | "days" | "date";
        ReportDimensionDto: {
            /** @example person */
            key: string;
            /** @description In the language of the reader. */
            label: string;
            type: components["schemas"]["ReportDimensionType"];
        };
        /** @enum {string} */
        ReportDimensionType: "period" | "user" | "team" | "stage" | "product" | "customer" | "text";
        ReportDto: {
            columns: components["schemas"]["ReportColumnDto"][];
            /** @description Of the organization; comes first where there are several. */
            currency: string;
            dimensions: components["schemas"]["ReportDimensionDto"][];
            /** Format: date-time */
            generatedAt: string;
            /** @example person */
            key: string;
            /** @description In the language of the reader. */
            label: string;
            /** @description A record may stand in several rows; the totals count it once. */
            overlapping: boolean;
            period: components["schemas"]["ReportPeriodDto"] | null;
            rows: components["schemas"]["ReportRowDto"][];
            /** @description In which days begin and end. */
            timeZone: string;
            totals: components["schemas"]["ReportCellDto"][] | null;
        };
        ReportEntryDto: {
            /** @description What rows can be: `by=person`, or two of them. */
            dimensions: components["schemas"]["ReportNameDto"][];
            /** @description Which of team, person, pipeline, source and days it understands. */
            filters: string[];
            granularities: string[];
            /** @example person */
            key: string;
            /** @description In the language of the reader. */
            label: string;
            /** @description How many of them at a time. */
            most: number;
            /** @description The period it shows unless told; null when it has none. */
            period: string | null;
        };
        ReportFigureDto: {
            /** @description Per currency; never added across them. */
            money: components["schemas"]["MoneyDto"][] | null;
            /** @description Which part of the whole a count is. */
            share?: number | null;
            /** @description A count, days, or a share such as 0.25. */
            value: number | null;
        };
        ReportNameDto: {
            /** @example person */
            key: string;
            /** @description In the language of the reader. */
            label: string;
        };
        ReportPeriodDto: {
            /** Format: date */
            from: string | null;
            /** @example week */
            granularity: string;
            /** @example thisMonth */
            preset: string;
            previous: components["schemas"]["ReportSpanDto"] | null;
            /**
             * Format: date
             * @description Part of it.
             */
            to: string | null;
        };
        /**
         * @description GET /api/v1/<list>
         * @enum {string}
         */
        ReportRecordList: "deals" | "customers" | "activities" | "plans";
        ReportRecordsDto: {
            /** @description As `filter[…]` of that list takes it: `{ ownerId: "…", closedOn: { gte: "2026-01-01" } }`. */
            filter: {
                [key: string]: unknown;
            };
            /** @description GET /api/v1/<list> */
            list: components["schemas"]["ReportRecordList"];
            /** @description How many records that list holds. */
            total: number;
        };
        ReportRowDto: {
            cells: components["schemas"]["ReportCellDto"][];
            keys: components["schemas"]["ReportRowKeyDto"][];
        };
        ReportRowKeyDto: {
            color?: string;
            /** @description Null for what has none: no owner, no source. */
            id: string | null;
            name: string;
        };
        ReportSpanDto: {
            /** Format: date */
            from: string | null;
            /**
             * Format: date
             * @description Part of it.
             */
            to: string | null;
        };
        RestoreConflictDto: {
            /** @enum {string} */
            code: "changed_since" | "reference_gone" | "already_exists" | "not_allowed" | "not_restorable" | "rule_broken";
            detail: string;
            field: string | null;
        };
        RestoredDto: {
            /** @description How many rows were written. */
            restored: number;
            /** @description To undo, restore the version of this `seq`. */
            undoSeq: number;
        };
        RestoredFieldDto: {
            after: Record<string, never> | null;
            afterTitle: string | null;
            /** @description The value before; absent values are null. */
            before: Record<string, never> | null;
            /** @description Title of the record that `before` points to, if the reader may see it. */
            beforeTitle: string | null;
            /** Format: date-time */
            changedAt: string | null;
            /** @description Who gave it the value it has now. */
            changedBy: components["schemas"]["ChangeActorDto"] | null;
            /** @example ownerId */
            field: string;
            /**
             * @description What the field holds; `ref` values have titles.
             * @example ref
             */
            type: string;
        };
        RestoreDto: {
            /** Format: date-time */
            at?: string;
            /** @description Bring back what was deleted or lies in the bin. */
            deleted?: boolean;
            /** @description Only these fields of the record itself. */
            fields?: string[];
            /** @description `key`s of items to leave as they are. */
            leaveOut?: string[];
            /** @description The state right after this change. */
            seq?: string;
            /** @description `token` of the preview: what is carried out is what was looked at, or nothing. */
            token: string;
        };
        RestoreItemDto: {
            /** @description Why this item cannot be restored. */
            conflicts: components["schemas"]["RestoreConflictDto"][];
            /** @description `before` is now, `after` is what it will be. */
            fields: components["schemas"]["RestoredFieldDto"][];
            /** @description For `leaveOut`. */
            key: string;
            /** @enum {string} */
            operation: "insert" | "update" | "delete";
            /** Format: uuid */
            subjectId: string;
            subjectType: string;
            title: string | null;
        };
        RestorePreviewDto: {
            /** @description The record first, then what belongs to it. */
            items: components["schemas"]["RestoreItemDto"][];
            /** @description Nothing stands in the way. */
            possible: boolean;
            /** @description Send it with the restore itself. */
            token: string;
        };
        RestoreRequestDto: {
            /** Format: date-time */
            at?: string;
            /** @description Bring back what was deleted or lies in the bin. */
            deleted?: boolean;
            /** @description Only these fields of the record itself. */
            fields?: string[];
            /** @description The state right after this change. */
            seq?: string;
        };
        RevokeSuppressionDto: {
            /** Format: uuid */
            customerId: string;
            /** @description Why letters are allowed again. */
            reason: string;
        };
        RoleDto: {
            /** @description Whether you may give this role to somebody: it does not exceed your own rights. */
            grantable: boolean;
            /** Format: uuid */
            id: string;
            /** @description Set for built-in roles, whose names are translated. */
            key: string | null;
            name: string;
            /**
             * @example {
             *       "customers.read": "team",
             *       "customers.write": "own"
             *     }
             */
            permissions: {
                [key: string]: unknown;
            };
            /** @description Users who have this role and are not disabled. */
            userCount: number;
            version: number;
        };
        RoleListDto: {
            items: components["schemas"]["RoleDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"];
        };
        RoleRefDto: {
            /** Format: uuid */
            id: string;
            /** @description Set for built-in roles. */
            key: string | null;
            name: string;
        };
        SchemaReport: {
            /** @description Migrations this program has and the database has not. */
            missing: string[];
            /** @enum {string} */
            state: "ok" | "behind" | "ahead" | "unknown";
            /** @description Migrations of the database that this program does not know. */
            unknown: string[];
        };
        /** @enum {string} */
        Scope: "none" | "own" | "team" | "all";
        SealHeadDto: {
            /** Format: date-time */
            at: string | null;
            block: number;
            hash: string;
        };
        SearchAnswerDto: {
            items: components["schemas"]["SearchHitDto"][];
        };
        SearchHitDto: {
            /** Format: uuid */
            id: string;
            /** @description 1 exact, less for looser matches. */
            rank: number;
            /** @description Where it was found, when not in the title. */
            reason: components["schemas"]["SearchReasonDto"] | null;
            subtitle: string | null;
            title: string;
            /** @example customer */
            type: string;
        };
        SearchReasonDto: {
            /**
             * @description The field that contains what was typed.
             * @example phone
             */
            field: string;
            /** @example +373 22 123456 */
            value: string;
        };
        SenderAccountCanDto: {
            write: boolean;
        };
        SenderAccountDto: {
            active: boolean;
            can: components["schemas"]["SenderAccountCanDto"];
            /** Format: date-time */
            createdAt: string;
            fromAddress: string;
            fromName: string | null;
            /** @description Whether a password is kept; it is never shown. */
            hasPassword: boolean;
            host: string;
            house: boolean;
            /** Format: uuid */
            id: string;
            name: string;
            owner: components["schemas"]["UserNameDto"] | null;
            perDay: number | null;
            perMinute: number | null;
            port: number;
            replyTo: string | null;
            /** @description `tls` from the first byte (465), `starttls` required (587), `none` for servers in the own network. */
            security: components["schemas"]["MailSecurity"];
            /** @description Letters of the last 24 hours. */
            sentToday: number;
            shared: boolean;
            /** Format: date-time */
            testedAt: string | null;
            /** @description What the last test ran into. */
            testProblem: components["schemas"]["MailProblemDto"] | null;
            /** Format: date-time */
            updatedAt: string;
            userName: string | null;
            version: number;
        };
        SenderAccountListDto: {
            items: components["schemas"]["SenderAccountDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"] | null;
        };
        SentLetterDto: {
            /** Format: date-time */
            at: string;
            html: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            mailingId: string;
            response: string | null;
            state: components["schemas"]["RecipientState"];
            subject: string;
            text: string;
            to: string | null;
        };
        SessionDto: {
            /** Format: date-time */
            createdAt: string;
            /** @description The session of this very request. */
            current: boolean;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            ip: string | null;
            /** Format: date-time */
            lastSeenAt: string;
            /** @description What the browser calls itself. */
            userAgent: string | null;
        };
        SessionListDto: {
            items: components["schemas"]["SessionDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"];
        };
        SetupDto: {
            /** Format: email */
            email: string;
            /** @description Name of the first administrator. */
            name: string;
            organization: components["schemas"]["OrganizationSettingsDto"];
            password: string;
        };
        SetupGuessesDto: {
            country: string;
            currency: string;
            locale: components["schemas"]["Locale"];
            timeZone: string;
        };
        SetupStateDto: {
            guesses: components["schemas"]["SetupGuessesDto"] | null;
            languages: components["schemas"]["Locale"][];
            /** @description Whether Atrium still waits for its first administrator. */
            needed: boolean;
        };
        SignInDto: {
            /** Format: email */
            email: string;
            password: string;
        };
        /** @enum {string} */
        StageColor: "blue" | "cyan" | "teal" | "green" | "amber" | "orange" | "plum" | "violet" | "won" | "lost";
        StageDto: {
            color: components["schemas"]["StageColor"];
            daysLimit: number | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["StageKind"];
            name: string;
            probability: number;
        };
        StageInputDto: {
            color?: components["schemas"]["StageColor"];
            /** @description Days after which a deal has been here too long. */
            daysLimit?: number | null;
            /**
             * Format: uuid
             * @description A stage that is there already; without it a new one is made.
             */
            id?: string;
            kind: components["schemas"]["StageKind"];
            name: string;
            /** @description How likely a deal in this stage is to be won, in per cent. */
            probability?: number;
        };
        /** @enum {string} */
        StageKind: "open" | "won" | "lost";
        StageMoveDto: {
            /**
             * Format: uuid
             * @description A stage that is not in the new list.
             */
            from: string;
            /**
             * Format: uuid
             * @description A stage that stays, of the same kind.
             */
            to: string;
        };
        SumsDto: {
            /** @description Per currency, largest first. */
            amounts: {
                amount: string;
                currency: string;
            }[];
            /** @description Exact, however many there are. */
            count: number;
        };
        SuppressionDto: {
            address: string;
            /** Format: date-time */
            createdAt: string;
            createdBy: components["schemas"]["UserNameDto"] | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["MailSuppressionKind"];
            /** @description The mailing it came from, where you may see it. */
            mailing: components["schemas"]["UserNameDto"] | null;
            reason: string | null;
            /** @description The link in a letter, a mail program's one click, a colleague, or the mail server. */
            source: components["schemas"]["MailSuppressionSource"];
            version: number;
        };
        SuppressionListDto: {
            /** @description Whether you may stop letters to this customer, and allow them again. */
            canChange: boolean;
            items: components["schemas"]["SuppressionDto"][];
        };
        TargetDefaultDto: {
            choices: string[] | null;
            key: string;
            reference: string | null;
            required: boolean;
            /** @enum {string} */
            type: "reference" | "choice" | "text";
        };
        TargetFieldDto: {
            choices: string[] | null;
            key: string;
            /**
             * @description Key of its name in the texts of clients.
             * @example imports.targets.deals.fields.amount
             */
            label: string;
            multiple: boolean;
            reference: string | null;
            required: boolean;
            synonyms: {
                [key: string]: string[];
            };
            type: string;
        };
        TargetKeyDto: {
            default: boolean;
            fields: string[];
            key: string;
        };
        TaskCardDto: {
            /** @description What you may do to it. */
            can: components["schemas"]["TaskRightsDto"];
            /** Format: date-time */
            createdAt: string;
            createdBy: components["schemas"]["TaskUserDto"] | null;
            /** @description If you may see the customer. */
            customer: components["schemas"]["TaskCustomerDto"] | null;
            /**
             * Format: date-time
             * @description Since when it has lain in the bin.
             */
            deletedAt: string | null;
            description: string | null;
            /**
             * Format: date-time
             * @description When it was done or cancelled.
             */
            doneAt: string | null;
            doneBy: components["schemas"]["TaskUserDto"] | null;
            /**
             * Format: date-time
             * @description The time it is due, instead of a day.
             */
            dueAt: string | null;
            /**
             * Format: date
             * @description The day it is due; the same day for every reader.
             */
            dueOn: string | null;
            /** @description It has a description; the single task carries it. */
            hasDescription: boolean;
            /** Format: uuid */
            id: string;
            /** @description It is the next step of its record. */
            nextStep: boolean;
            /** @description Key of the outcome it was done with. */
            outcome: string | null;
            /** @description Open, and its day is over or its time has passed, where you are. */
            overdue: boolean;
            /** @description The responsible. */
            owner: components["schemas"]["TaskUserDto"];
            priority: components["schemas"]["TaskPriority"];
            /**
             * Format: date-time
             * @description The reminder that is still to come.
             */
            remindAt: string | null;
            /** @description Minutes before the deadline; null for a reminder at a time of its own. */
            remindMinutesBefore: number | null;
            result: string | null;
            status: components["schemas"]["TaskStatus"];
            subject: components["schemas"]["TaskSubjectDto"] | null;
            /** @description Where the deadline was meant. */
            timeZone: string;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        TaskCountsDto: {
            /** @description All of them, those without a deadline too. */
            open: number;
            /** @description Their day is over or their time has passed. */
            overdue: number;
            /** @description Due today and not overdue. */
            today: number;
            /** @description Due within seven days, today and overdue ones not counted. */
            week: number;
        };
        TaskCustomerDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        TaskDto: {
            /** @description What you may do to it. */
            can: components["schemas"]["TaskRightsDto"];
            /** Format: date-time */
            createdAt: string;
            createdBy: components["schemas"]["TaskUserDto"] | null;
            /** @description If you may see the customer. */
            customer: components["schemas"]["TaskCustomerDto"] | null;
            /**
             * Format: date-time
             * @description Since when it has lain in the bin.
             */
            deletedAt: string | null;
            /**
             * Format: date-time
             * @description When it was done or cancelled.
             */
            doneAt: string | null;
            /**
             * Format: date-time
             * @description The time it is due, instead of a day.
             */
            dueAt: string | null;
            /**
             * Format: date
             * @description The day it is due; the same day for every reader.
             */
            dueOn: string | null;
            /** @description It has a description; the single task carries it. */
            hasDescription: boolean;
            /** Format: uuid */
            id: string;
            /** @description It is the next step of its record. */
            nextStep: boolean;
            /** @description Key of the outcome it was done with. */
            outcome: string | null;
            /** @description Open, and its day is over or its time has passed, where you are. */
            overdue: boolean;
            /** @description The responsible. */
            owner: components["schemas"]["TaskUserDto"];
            priority: components["schemas"]["TaskPriority"];
            /**
             * Format: date-time
             * @description The reminder that is still to come.
             */
            remindAt: string | null;
            /** @description Minutes before the deadline; null for a reminder at a time of its own. */
            remindMinutesBefore: number | null;
            result: string | null;
            status: components["schemas"]["TaskStatus"];
            subject: components["schemas"]["TaskSubjectDto"] | null;
            /** @description Where the deadline was meant. */
            timeZone: string;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        TaskListDto: {
            items: components["schemas"]["TaskDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"] | null;
        };
        /** @enum {string} */
        TaskPriority: "low" | "normal" | "high";
        TaskRightsDto: {
            delete: boolean;
            write: boolean;
        };
        /** @enum {string} */
        TaskStatus: "open" | "done" | "cancelled";
        TaskSubjectDto: {
            /** @description You may not see this record; it has no title for you. */
            hidden: boolean;
            /** Format: uuid */
            id: string;
            title: string | null;
            type: string;
        };
        TaskUserDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        TeamDto: {
            /** Format: uuid */
            id: string;
            /** @description Users directly in this team who are not disabled. */
            memberCount: number;
            name: string;
            /** Format: uuid */
            parentId: string | null;
            version: number;
        };
        TeamListDto: {
            items: components["schemas"]["TeamDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"];
        };
        TeamRefDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        TemplateAbilitiesDto: {
            /** @description LibreOffice is installed, so papers made from .docx can be had as PDF too. */
            docxToPdf: boolean;
        };
        TemplateCardDto: {
            /** @description Offered when papers are made. */
            active: boolean;
            /** @description The document of the editor; null for .docx. */
            body: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            createdAt: string;
            currentVersion: number;
            fileName: string | null;
            format: components["schemas"]["TemplateFormat"];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["PaperKind"];
            /** @description In which numbers, days and sums in words are written. */
            language: components["schemas"]["Locale"];
            name: string;
            placeholders: components["schemas"]["PlaceholderDto"][];
            /** @description How many placeholders nobody knows; a template that has some cannot be active. */
            unknown: number;
            /** Format: date-time */
            updatedAt: string;
            updatedBy: components["schemas"]["TemplatePersonDto"] | null;
            version: number;
        };
        TemplateCheckDto: {
            /** @description The marks the document uses. */
            delimiters: {
                [key: string]: string;
            };
            placeholders: components["schemas"]["PlaceholderDto"][];
            problems: components["schemas"]["TemplateProblemDto"][];
            /** @description What was taken out because it pointed outside. */
            removed: string[];
            /** @description Whether it can be used as a template. */
            usable: boolean;
        };
        TemplateDto: {
            /** @description Offered when papers are made. */
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            currentVersion: number;
            fileName: string | null;
            format: components["schemas"]["TemplateFormat"];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["PaperKind"];
            /** @description In which numbers, days and sums in words are written. */
            language: components["schemas"]["Locale"];
            name: string;
            /** @description How many placeholders nobody knows; a template that has some cannot be active. */
            unknown: number;
            /** Format: date-time */
            updatedAt: string;
            updatedBy: components["schemas"]["TemplatePersonDto"] | null;
            version: number;
        };
        TemplateFieldDto: {
            /** @description As it would be written. */
            example: string;
            /** @description What may follow after "|". */
            formats: string[];
            label: string;
            /** @example deal.amount */
            name: string;
            type: components["schemas"]["TemplateFieldType"];
        };
        TemplateFieldGroupDto: {
            fields: components["schemas"]["TemplateFieldDto"][];
            /** @example deal */
            group: string;
            label: string;
            /** @description A list: in .docx its fields stand in a loop. */
            list: boolean;
        };
        TemplateFieldsDto: {
            items: components["schemas"]["TemplateFieldGroupDto"][];
        };
        /** @enum {string} */
        TemplateFieldType: "text" | "date" | "money" | "number";
        /** @enum {string} */
        TemplateFormat: "rich" | "docx";
        TemplateListDto: {
            items: components["schemas"]["TemplateDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"] | null;
        };
        TemplatePersonDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        TemplateProblemDto: {
            /** @example unclosed */
            code: string;
            detail: string;
            /** @description The text around it. */
            text: string | null;
            /**
             * @description The part of the document.
             * @example word/document.xml
             */
            where: string | null;
        };
        TemplateVersionDto: {
            /** Format: date-time */
            createdAt: string;
            createdBy: components["schemas"]["TemplatePersonDto"] | null;
            fileName: string | null;
            number: number;
            unknown: number;
        };
        TemplateVersionListDto: {
            items: components["schemas"]["TemplateVersionDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"] | null;
        };
        TestMailingDto: {
            /**
             * Format: uuid
             * @description Filled in as for this customer.
             */
            customerId?: string | null;
        };
        TestResultDto: {
            problem: components["schemas"]["MailProblemDto"] | null;
            /** @description What the server said when it took it. */
            response: string | null;
            /** @description Whether the server took the letter. */
            sent: boolean;
            to: string;
        };
        TestSenderAccountDto: {
            /**
             * Format: email
             * @description Where to; your own address unless told.
             */
            to?: string;
        };
        TimelineActorDto: {
            /** Format: uuid */
            id: string;
            name: string | null;
        };
        TimelineEntryDto: {
            actor: components["schemas"]["TimelineActorDto"] | null;
            /** Format: date-time */
            at: string;
            data: {
                [key: string]: unknown;
            };
            id: string;
            /** @description Says what `data` holds. */
            kind: string;
            /** @description The record it happened to. */
            subject: components["schemas"]["TimelineSubjectDto"];
        };
        TimelinePageDto: {
            items: components["schemas"]["TimelineEntryDto"][];
            nextCursor: string | null;
        };
        TimelineSubjectDto: {
            /** Format: uuid */
            id: string;
            title: string | null;
            type: string;
        };
        TotalDto: {
            /** @description False when there are more than the value says. */
            exact: boolean;
            value: number;
        };
        UnreadCountDto: {
            /** @description At most 999. */
            count: number;
        };
        UpdateActivityDto: {
            direction?: components["schemas"]["ActivityDirection"] | null;
            durationMinutes?: number | null;
            /**
             * Format: date-time
             * @description Now, unless told. Not in the future.
             */
            happenedAt?: string;
            kind?: components["schemas"]["ActivityKind"];
            /** @description Key of an outcome of this kind. */
            outcome?: string | null;
            /** @description Colleagues are mentioned as `@[Name](user:<id>)`. */
            text?: string | null;
        };
        UpdateCompanyDetailsDto: {
            /** @example MD24AG000225100013104168 */
            account?: string | null;
            address?: string | null;
            bank?: string | null;
            /** @example AGRNMD2X */
            bankCode?: string | null;
            director?: string | null;
            email?: string | null;
            /** @example Atrium Demo SRL */
            legalName?: string | null;
            phone?: string | null;
            registrationNumber?: string | null;
            taxNumber?: string | null;
            website?: string | null;
        };
        UpdateCustomerDto: {
            addresses?: components["schemas"]["AddressInputDto"][];
            annualRevenue?: components["schemas"]["MoneyDto"] | null;
            contactPoints?: components["schemas"]["ContactPointInputDto"][];
            /** @example MD */
            country?: string | null;
            description?: string | null;
            employeeCount?: number | null;
            firstName?: string | null;
            foundedYear?: number | null;
            industry?: string | null;
            /** @example ro */
            language?: string | null;
            lastName?: string | null;
            middleName?: string | null;
            /** @description Of a person it is composed from the parts when one of them is given. */
            name?: string;
            /**
             * Format: uuid
             * @description Whoever creates the customer, unless told.
             */
            ownerId?: string | null;
            roles?: components["schemas"]["CustomerRole"][];
            taxNumber?: string | null;
        };
        UpdateDealDto: {
            amount?: components["schemas"]["MoneyDto"] | null;
            /**
             * Format: date
             * @description Only of a deal that is won or lost.
             */
            closedOn?: string;
            /** @description Only of a deal that is won or lost. */
            closeReason?: string | null;
            /** Format: uuid */
            customerId?: string | null;
            description?: string | null;
            /** Format: date */
            expectedCloseOn?: string | null;
            name?: string;
            nextStep?: string | null;
            /** Format: date-time */
            nextStepAt?: string | null;
            /**
             * Format: uuid
             * @description The actor, unless told.
             */
            ownerId?: string | null;
            /** @description Where the deal came from. */
            source?: string | null;
            /** Format: date */
            startedOn?: string | null;
        };
        UpdateFileDto: {
            /** @description Cleaned like the name of an upload. */
            name: string;
        };
        UpdateImportDto: {
            mapping?: components["schemas"]["MappingEntryDto"][];
            options?: components["schemas"]["ImportOptionsDto"];
            /** @description Answers about values of reference and choice columns; remembered for the next import. */
            values?: components["schemas"]["ValueAnswerDto"][];
        };
        UpdateLostReasonDto: {
            name?: string;
            /** @description Place among the reasons. */
            position?: number;
        };
        UpdateMailingDto: {
            /** @description Filters as in the list of customers: {"city": "Iași", "lastContactAt": {"lte": "2026-01-01"}}; {} means everybody. */
            audience?: {
                [key: string]: unknown;
            } | null;
            body?: string;
            language?: components["schemas"]["Locale"];
            name?: string;
            /** Format: uuid */
            ownerId?: string;
            /** Format: uuid */
            senderAccountId?: string | null;
            /** @description May hold personal fields such as {{customer.firstName|friend}}: customer.name, customer.firstName, customer.middleName, customer.lastName, customer.industry, customer.city, customer.company, owner.name, owner.email. */
            subject?: string;
        };
        UpdateMeDto: {
            locale?: components["schemas"]["Locale"] | null;
            name?: string;
            timeZone?: string | null;
        };
        UpdateNumberSeriesDto: {
            /** @description Where to go on counting; only upward. */
            next?: number;
            /** @example Q-{YYYY}-{0000} */
            pattern?: string;
            yearly?: boolean;
        };
        UpdateOrganizationDto: {
            country?: string;
            currency?: string;
            locale?: components["schemas"]["Locale"];
            name?: string;
            timeZone?: string;
        };
        UpdateOutcomeDto: {
            /** @description No longer offered; activities that have it keep it. */
            archived?: boolean;
            /** @description Holds for activities written from now on. */
            countsAsContact?: boolean;
            name?: string;
            /** @description Place among the outcomes of its kind. */
            position?: number;
        };
        UpdatePipelineDto: {
            /** @description Archived pipelines take no new deals and are not offered. */
            archived?: boolean;
            name?: string;
            /** @description Place among the pipelines. */
            position?: number;
        };
        UpdatePlanDto: {
            /** @example 1234.50 */
            target: string;
        };
        UpdateProductDto: {
            active?: boolean;
            category?: string | null;
            description?: string | null;
            name?: string;
            price?: components["schemas"]["MoneyDto"] | null;
            sku?: string | null;
            unit?: string | null;
        };
        UpdateRelationshipDto: {
            /**
             * Format: date
             * @description The last day; with it the relationship is a thing of the past.
             */
            endedOn?: string | null;
            /** @description Of an employment: what the person does there. */
            position?: string | null;
            /** Format: date */
            startedOn?: string | null;
        };
        UpdateRoleDto: {
            name?: string;
            /**
             * @description Only the permissions to change.
             * @example {
             *       "customers.read": "team",
             *       "customers.write": "own"
             *     }
             */
            permissions?: {
                [key: string]: unknown;
            };
        };
        UpdateSenderAccountDto: {
            active?: boolean;
            /** Format: email */
            fromAddress?: string;
            fromName?: string | null;
            /** @description With another host, port, security or user name the password has to be sent again. */
            host?: string;
            house?: boolean;
            name?: string;
            /** Format: uuid */
            ownerId?: string | null;
            password?: string | null;
            perDay?: number | null;
            perMinute?: number | null;
            port?: number;
            /** Format: email */
            replyTo?: string | null;
            /** @description `tls` from the first byte (465), `starttls` required (587), `none` for servers in the own network. */
            security?: components["schemas"]["MailSecurity"];
            shared?: boolean;
            userName?: string | null;
        };
        UpdateTaskDto: {
            /** @description Colleagues are mentioned as `@[Name](user:<id>)`. */
            description?: string | null;
            /**
             * Format: date-time
             * @description A time, instead of a day.
             */
            dueAt?: string | null;
            /**
             * Format: date
             * @description A day; it is the same day for every reader.
             */
            dueOn?: string | null;
            nextStep?: boolean;
            /**
             * Format: uuid
             * @description The responsible; the actor unless told.
             */
            ownerId?: string;
            priority?: components["schemas"]["TaskPriority"];
            /**
             * Format: date-time
             * @description Remind at this time instead.
             */
            remindAt?: string | null;
            /** @description Remind so long before the deadline (of a day: before the reader's morning hour). Null: not at all. Left out: as the responsible has set it. */
            remindMinutesBefore?: number | null;
            /** @description `done` is better said by complete. */
            status?: components["schemas"]["TaskStatus"];
            /** Format: uuid */
            subjectId?: string | null;
            subjectType?: string | null;
            /** @description Where the time was meant; the writer's own zone unless told. */
            timeZone?: string;
            title?: string;
        };
        UpdateTeamDto: {
            name?: string;
            /** Format: uuid */
            parentId?: string | null;
        };
        UpdateTemplateDto: {
            active?: boolean;
            /** @description Becomes a new version. */
            body?: {
                [key: string]: unknown;
            };
            kind?: components["schemas"]["PaperKind"];
            language?: components["schemas"]["Locale"];
            name?: string;
        };
        UpdateUserDto: {
            /** Format: email */
            email?: string | null;
            locale?: components["schemas"]["Locale"] | null;
            name?: string;
            /** Format: uuid */
            roleId?: string;
            /**
             * Format: uuid
             * @description The records of the user follow into the new team.
             */
            teamId?: string | null;
            /** @example Europe/Chisinau */
            timeZone?: string | null;
        };
        /**
         * @description unchanged: the newest version had the same content.
         * @enum {string}
         */
        UploadOutcome: "stored" | "unchanged" | "refused";
        UploadProblemDto: {
            /** @example macros_refused */
            code: string;
            detail: string;
            params: {
                [key: string]: unknown;
            } | null;
        };
        UploadResultDto: {
            file: components["schemas"]["FileDto"] | null;
            /** @description As sent, cleaned. */
            name: string;
            /** @description unchanged: the newest version had the same content. */
            outcome: components["schemas"]["UploadOutcome"];
            problem: components["schemas"]["UploadProblemDto"] | null;
        };
        UploadResultsDto: {
            items: components["schemas"]["UploadResultDto"][];
        };
        UserDto: {
            /** Format: date-time */
            createdAt?: string;
            /** Format: email */
            email?: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description Until when the open invitation is good.
             */
            invitationExpiresAt?: string | null;
            /** Format: date-time */
            lastSeenAt?: string | null;
            locale?: components["schemas"]["Locale"] | null;
            name: string;
            role?: components["schemas"]["RoleRefDto"];
            status?: components["schemas"]["UserStatus"];
            team: components["schemas"]["TeamRefDto"] | null;
            timeZone?: string | null;
            /** Format: date-time */
            updatedAt?: string;
            version: number;
        };
        UserListDto: {
            items: components["schemas"]["UserDto"][];
            nextCursor: string | null;
            total: components["schemas"]["TotalDto"] | null;
        };
        UserNameDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        UserRefDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @enum {string} */
        UserStatus: "invited" | "active" | "disabled";
        ValueAnswerDto: {
            action: components["schemas"]["ImportAnswer"];
            /** @description The choice, for `choice`. */
            choice?: string;
            field: string;
            /**
             * Format: uuid
             * @description The record, for `record`.
             */
            id?: string;
            /** @description The value as in the file. */
            value: string;
        };
        ValueAnswerViewDto: {
            /** @enum {string} */
            action: "record" | "choice" | "create" | "empty" | "refuse";
            choice: string | null;
            /** Format: uuid */
            id: string | null;
            /** @description Answered in an earlier import. */
            remembered: boolean;
        };
        ValueCandidateDto: {
            /** @description Id of the record, or the choice. */
            id: string;
            /** @description Likeness, 0 to 1. */
            score: number;
            title: string;
        };
        ValueProposalDto: {
            answer: components["schemas"]["ValueAnswerViewDto"] | null;
            candidates: components["schemas"]["ValueCandidateDto"][];
            count: number;
            /**
             * @description What happens to rows with this value as things stand.
             * @enum {string}
             */
            effect: "taken" | "create" | "empty" | "refuse" | "sameFile";
            /** @enum {string} */
            match: "exact" | "folded" | "near" | "ambiguous" | "none";
            value: string;
        };
        VerificationDto: {
            /** Format: date-time */
            createdAt: string;
            done: number;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            result: components["schemas"]["VerifyResultDto"] | null;
            /** Format: date-time */
            startedAt: string | null;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed";
            total: number;
        };
        VerifyFilesDto: {
            /** @description `next` of the call before. */
            after?: string;
            /** @description 100 unless told. */
            limit?: number;
        };
        VerifyFilesResultDto: {
            /** @description Contents read and compared in this call. */
            checked: number;
            damaged: components["schemas"]["DamagedContentDto"][];
            /** @description Send it as `after`; null when all have been checked. */
            next: string | null;
        };
        VerifyResultDto: {
            blocks: number;
            findings: components["schemas"]["FindingDto"][];
            /** @enum {string} */
            headFile: "agrees" | "disagrees" | "missing";
            intact: boolean;
            /** @description There is more than is listed. */
            more: boolean;
            rows: number;
            /** @description Rows too new to be sealed. */
            unsealed: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Health_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
        };
    };
    Activities_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description boolean; operators as filter[countsAsContact][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[countsAsContact]"?: string;
                /** @description datetime; operators as filter[createdAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[createdAt]"?: string;
                /** @description uuid; operators as filter[customerId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[customerId]"?: string;
                /** @description uuid; operators as filter[dealId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[dealId]"?: string;
                /** @description boolean; operators as filter[deleted][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[deleted]"?: string;
                /** @description datetime; operators as filter[deletedAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[deletedAt]"?: string;
                /** @description enum; operators as filter[direction][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[direction]"?: string;
                /** @description datetime; operators as filter[happenedAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[happenedAt]"?: string;
                /** @description enum; operators as filter[kind][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[kind]"?: string;
                /** @description text; operators as filter[outcome][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[outcome]"?: string;
                /** @description uuid; operators as filter[ownerId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[ownerId]"?: string;
                /** @description Search text. */
                "filter[q]"?: string;
                /** @description uuid; operators as filter[subjectId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[subjectId]"?: string;
                /** @description text; operators as filter[subjectType][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[subjectType]"?: string;
                /** @description uuid; operators as filter[taskId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[taskId]"?: string;
                /** @description uuid; operators as filter[teamId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[teamId]"?: string;
                /** @description Search text. */
                "filter[underTeam]"?: string;
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
                /** @description One of happenedAt, createdAt, deletedAt; "-" before it turns the order round. Default -happenedAt. */
                sort?: string;
                /** @description `true` adds `sums`: an exact count of all that the filters leave, and their amounts per currency. */
                sums?: "true" | "false";
                /** @description `false` leaves the count out. */
                total?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Activities_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateActivityDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedActivityDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Activities_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Activities_delete: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Activities_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateActivityDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Activities_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Outcomes_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Outcomes_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOutcomeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Outcomes_delete: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Outcomes_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOutcomeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ApiKeys_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description datetime; operators as filter[createdAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[createdAt]"?: string;
                /** @description datetime; operators as filter[expiresAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[expiresAt]"?: string;
                /** @description datetime; operators as filter[lastUsedAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[lastUsedAt]"?: string;
                /** @description text; operators as filter[name][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[name]"?: string;
                /** @description uuid; operators as filter[roleId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[roleId]"?: string;
                /** @description uuid; operators as filter[userId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[userId]"?: string;
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
                /** @description One of name, expiresAt, lastUsedAt, createdAt; "-" before it turns the order round. Default -createdAt. */
                sort?: string;
                /** @description `true` adds `sums`: an exact count of all that the filters leave, and their amounts per currency. */
                sums?: "true" | "false";
                /** @description `false` leaves the count out. */
                total?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ApiKeys_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKeyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKeyDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ApiKeys_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Audit_entries: {
        parameters: {
            query?: {
                actorId?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                from?: string;
                /** @description The record, with `type`. */
                id?: string;
                /** @description One or more of signIn, signInFailed, signOut, export, download, print, preview, send, restore, verify, with commas between. */
                kind?: string;
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
                to?: string;
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPageDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Audit_find: {
        parameters: {
            query?: {
                /** @description Who did it. */
                actorId?: string;
                actorType?: "user" | "apiKey" | "system" | "database";
                /** @description An import. */
                batchId?: string;
                /** @description `rights`: users, teams, roles, API keys. `settings`: what administrators set. */
                category?: "rights" | "settings";
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Changes that touched this field. */
                field?: string;
                from?: string;
                /** @description The record, with `type`. */
                id?: string;
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
                operation?: "insert" | "update" | "delete";
                requestId?: string;
                source?: "web" | "api" | "import" | "job" | "cli" | "system" | "restore" | "sql";
                /** @description A text among the values, before or after. */
                text?: string;
                to?: string;
                /** @description Type of the record: customer, deal … */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundChangesDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Verifications_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrityDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Verifications_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrityDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Changes_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
                subjectId: string;
                /** @description Record type: customer, deal, product … */
                subjectType: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePageDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CompanyDetails_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyDetailsDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CompanyDetails_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCompanyDetailsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyDetailsDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CompanyDetails_logo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CompanyDetails_setLogo: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyDetailsDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    CompanyDetails_removeLogo: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyDetailsDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Customers_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description text; operators as filter[city][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[city]"?: string;
                /** @description text; operators as filter[country][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[country]"?: string;
                /** @description datetime; operators as filter[createdAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[createdAt]"?: string;
                /** @description boolean; operators as filter[deleted][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[deleted]"?: string;
                /** @description number; operators as filter[employeeCount][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[employeeCount]"?: string;
                /** @description number; operators as filter[foundedYear][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[foundedYear]"?: string;
                /** @description uuid; operators as filter[id][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[id]"?: string;
                /** @description text; operators as filter[industry][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[industry]"?: string;
                /** @description enum; operators as filter[kind][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[kind]"?: string;
                /** @description text; operators as filter[language][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[language]"?: string;
                /** @description datetime; operators as filter[lastContactAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[lastContactAt]"?: string;
                /** @description text; operators as filter[name][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[name]"?: string;
                /** @description text; operators as filter[nextStep][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[nextStep]"?: string;
                /** @description datetime; operators as filter[nextStepAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[nextStepAt]"?: string;
                /** @description uuid; operators as filter[ownerId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[ownerId]"?: string;
                /** @description Search text. */
                "filter[q]"?: string;
                /** @description Search text. */
                "filter[quietSince]"?: string;
                /** @description text; operators as filter[region][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[region]"?: string;
                /** @description textArray; operators as filter[roles][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[roles]"?: string;
                /** @description uuid; operators as filter[teamId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[teamId]"?: string;
                /** @description Search text. */
                "filter[underTeam]"?: string;
                /** @description datetime; operators as filter[updatedAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[updatedAt]"?: string;
                /** @description datetime; operators as filter[waitingSince][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[waitingSince]"?: string;
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
                /** @description One of name, lastContactAt, nextStepAt, waitingSince, createdAt, updatedAt; "-" before it turns the order round. Default -updatedAt. */
                sort?: string;
                /** @description `true` adds `sums`: an exact count of all that the filters leave, and their amounts per currency. */
                sums?: "true" | "false";
                /** @description `false` leaves the count out. */
                total?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Customers_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomerDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Customers_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Customers_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Customers_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCustomerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Relationships_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Relationships_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRelationshipDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Relationships_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
                relationshipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Relationships_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
                relationshipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateRelationshipDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Customers_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Customers_bulk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkCustomersDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResultsDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Customers_upsert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDto"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Deals_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description number; operators as filter[amount][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[amount]"?: string;
                /** @description date; operators as filter[closedOn][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[closedOn]"?: string;
                /** @description text; operators as filter[closeReason][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[closeReason]"?: string;
                /** @description datetime; operators as filter[createdAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[createdAt]"?: string;
                /** @description text; operators as filter[currency][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[currency]"?: string;
                /** @description uuid; operators as filter[customerId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[customerId]"?: string;
                /** @description boolean; operators as filter[deleted][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[deleted]"?: string;
                /** @description date; operators as filter[expectedCloseOn][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[expectedCloseOn]"?: string;
                /** @description datetime; operators as filter[lastContactAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[lastContactAt]"?: string;
                /** @description Search text. */
                "filter[left]"?: string;
                /** @description Search text. */
                "filter[lostFrom]"?: string;
                /** @description text; operators as filter[name][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[name]"?: string;
                /** @description text; operators as filter[nextStep][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[nextStep]"?: string;
                /** @description datetime; operators as filter[nextStepAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[nextStepAt]"?: string;
                /** @description uuid; operators as filter[ownerId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[ownerId]"?: string;
                /** @description Search text. */
                "filter[past]"?: string;
                /** @description uuid; operators as filter[pipelineId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[pipelineId]"?: string;
                /** @description Search text. */
                "filter[productId]"?: string;
                /** @description Search text. */
                "filter[q]"?: string;
                /** @description Search text. */
                "filter[reached]"?: string;
                /** @description text; operators as filter[source][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[source]"?: string;
                /** @description datetime; operators as filter[stageEnteredAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[stageEnteredAt]"?: string;
                /** @description uuid; operators as filter[stageId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[stageId]"?: string;
                /** @description enum; operators as filter[stageKind][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[stageKind]"?: string;
                /** @description date; operators as filter[startedOn][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[startedOn]"?: string;
                /** @description uuid; operators as filter[teamId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[teamId]"?: string;
                /** @description datetime; operators as filter[touchedAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[touchedAt]"?: string;
                /** @description Search text. */
                "filter[underTeam]"?: string;
                /** @description datetime; operators as filter[updatedAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[updatedAt]"?: string;
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
                /** @description One of name, amount, startedOn, expectedCloseOn, closedOn, nextStepAt, lastContactAt, stageEnteredAt, touchedAt, createdAt, updatedAt; "-" before it turns the order round. Default -updatedAt. */
                sort?: string;
                /** @description `true` adds `sums`: an exact count of all that the filters leave, and their amounts per currency. */
                sums?: "true" | "false";
                /** @description `false` leaves the count out. */
                total?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Deals_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDealDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealCardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Deals_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealCardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Deals_delete: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Deals_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateDealDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealCardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Deals_move: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveDealDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealCardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Deals_replaceLines: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceLinesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealCardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Deals_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealCardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Deals_bulk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkDealsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResultsDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Deals_upsert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDealDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealCardDto"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealCardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PaperBatches_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperBatchDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PaperBatches_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperBatchDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Templates_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description boolean; operators as filter[active][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[active]"?: string;
                /** @description datetime; operators as filter[createdAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[createdAt]"?: string;
                /** @description enum; operators as filter[format][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[format]"?: string;
                /** @description enum; operators as filter[kind][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[kind]"?: string;
                /** @description enum; operators as filter[language][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[language]"?: string;
                /** @description text; operators as filter[name][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[name]"?: string;
                /** @description Search text. */
                "filter[q]"?: string;
                /** @description datetime; operators as filter[updatedAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[updatedAt]"?: string;
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
                /** @description One of name, kind, language, createdAt, updatedAt; "-" before it turns the order round. Default name. */
                sort?: string;
                /** @description `true` adds `sums`: an exact count of all that the filters leave, and their amounts per currency. */
                sums?: "true" | "false";
                /** @description `false` leaves the count out. */
                total?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Templates_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTemplateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateCardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Templates_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateCardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Templates_delete: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Templates_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTemplateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateCardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Templates_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Templates_replaceFile: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateCardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Preview_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewPaperDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Templates_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateVersionListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Templates_restore: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateCardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Templates_abilities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateAbilitiesDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Templates_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateCheckDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Templates_fields: {
        parameters: {
            query?: {
                /** @description Of labels and examples. */
                language?: components["schemas"]["Locale"];
                subject?: components["schemas"]["PaperSubject"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateFieldsDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Templates_addReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddReadyTemplateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateCardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Templates_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    /** @enum {string} */
                    kind: "quote" | "contract" | "order" | "act" | "invoice" | "other";
                    /** @enum {string} */
                    language?: "en" | "ru" | "ro" | "id";
                    name?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateCardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Papers_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description number; operators as filter[amount][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[amount]"?: string;
                /** @description uuid; operators as filter[batchId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[batchId]"?: string;
                /** @description datetime; operators as filter[createdAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[createdAt]"?: string;
                /** @description uuid; operators as filter[createdBy][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[createdBy]"?: string;
                /** @description uuid; operators as filter[customerId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[customerId]"?: string;
                /** @description uuid; operators as filter[dealId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[dealId]"?: string;
                /** @description enum; operators as filter[kind][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[kind]"?: string;
                /** @description datetime; operators as filter[madeAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[madeAt]"?: string;
                /** @description text; operators as filter[number][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[number]"?: string;
                /** @description Search text. */
                "filter[q]"?: string;
                /** @description enum; operators as filter[state][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[state]"?: string;
                /** @description uuid; operators as filter[subjectId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[subjectId]"?: string;
                /** @description enum; operators as filter[subjectType][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[subjectType]"?: string;
                /** @description uuid; operators as filter[templateId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[templateId]"?: string;
                /** @description datetime; operators as filter[updatedAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[updatedAt]"?: string;
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
                /** @description One of number, kind, amount, madeAt, createdAt, updatedAt; "-" before it turns the order round. Default -createdAt. */
                sort?: string;
                /** @description `true` adds `sums`: an exact count of all that the filters leave, and their amounts per currency. */
                sums?: "true" | "false";
                /** @description `false` leaves the count out. */
                total?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Papers_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePaperDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperCardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Papers_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperCardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Papers_delete: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Papers_content: {
        parameters: {
            query?: {
                /** @description A Word document as PDF, where LibreOffice is installed. */
                format?: "pdf";
                /** @description An older version; the newest unless told. */
                number?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Papers_remake: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemakePaperDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperCardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Papers_bulk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkPapersDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperBatchDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Files_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description datetime; operators as filter[createdAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[createdAt]"?: string;
                /** @description boolean; operators as filter[deleted][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[deleted]"?: string;
                /** @description text; operators as filter[mime][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[mime]"?: string;
                /** @description text; operators as filter[name][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[name]"?: string;
                /** @description enum; operators as filter[origin][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[origin]"?: string;
                /** @description Search text. */
                "filter[q]"?: string;
                /** @description number; operators as filter[size][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[size]"?: string;
                /** @description uuid; operators as filter[subjectId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[subjectId]"?: string;
                /** @description text; operators as filter[subjectType][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[subjectType]"?: string;
                /** @description datetime; operators as filter[updatedAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[updatedAt]"?: string;
                /** @description datetime; operators as filter[uploadedAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[uploadedAt]"?: string;
                /** @description uuid; operators as filter[uploadedBy][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[uploadedBy]"?: string;
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
                /** @description One of name, size, uploadedAt, createdAt, updatedAt; "-" before it turns the order round. Default -uploadedAt. */
                sort?: string;
                /** @description `true` adds `sums`: an exact count of all that the filters leave, and their amounts per currency. */
                sums?: "true" | "false";
                /** @description `false` leaves the count out. */
                total?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Files_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description One or several files. */
                    file: string[];
                    /** Format: uuid */
                    subjectId: string;
                    /**
                     * @description Before the files.
                     * @example customer
                     */
                    subjectType: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadResultsDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Files_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Files_delete: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Files_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateFileDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    FileContent_content: {
        parameters: {
            query?: {
                /** @description An older version; the newest unless told. */
                revision?: number;
            };
            header?: {
                /** @description One part: `bytes=0-1023`. Answered with 206. */
                Range?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    FileContent_preview: {
        parameters: {
            query?: {
                revision?: number;
                /** @description small unless told. */
                size?: "small" | "large";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Files_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Files_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileVersionListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Files_rules: {
        parameters: {
            query: {
                subjectId: string;
                /** @description Type of the record: customer, deal. */
                subjectType: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRulesDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Verification_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyFilesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifyFilesResultDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Imports_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description datetime; operators as filter[createdAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[createdAt]"?: string;
                /** @description text; operators as filter[fileName][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[fileName]"?: string;
                /** @description uuid; operators as filter[ownerId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[ownerId]"?: string;
                /** @description enum; operators as filter[state][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[state]"?: string;
                /** @description text; operators as filter[target][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[target]"?: string;
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
                /** @description One of fileName, createdAt; "-" before it turns the order round. Default -createdAt. */
                sort?: string;
                /** @description `true` adds `sums`: an exact count of all that the filters leave, and their amounts per currency. */
                sums?: "true" | "false";
                /** @description `false` leaves the count out. */
                total?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Imports_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: binary
                     * @description CSV or XLSX, at most 64 MB (multipart only).
                     */
                    file?: string;
                    fileName?: string;
                    /** @description As in PATCH; as JSON text in multipart. */
                    options?: {
                        [key: string]: unknown;
                    };
                    /** @example deals */
                    target: string;
                    /** @description Pasted cells, instead of a file (JSON only). */
                    text?: string;
                };
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description CSV or XLSX, at most 64 MB (multipart only).
                     */
                    file?: string;
                    fileName?: string;
                    /** @description As in PATCH; as JSON text in multipart. */
                    options?: {
                        [key: string]: unknown;
                    };
                    /** @example deals */
                    target: string;
                    /** @description Pasted cells, instead of a file (JSON only). */
                    text?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Imports_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Imports_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Imports_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateImportDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Imports_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Imports_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ImportViews_preview: {
        parameters: {
            query?: {
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ImportViews_refused: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ImportViews_rows: {
        parameters: {
            query?: {
                cursor?: string;
                "filter[outcome]"?: "create" | "update" | "unchanged" | "refuse";
                "filter[state]"?: "pending" | "planned" | "done" | "refused";
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowsDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ImportViews_mend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MendRowDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Imports_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ImportViews_values: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportValuesDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Imports_targets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportTargetsDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Invitations_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Invitations_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Letters_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentLetterDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Live_events: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events, each a line `data:` with JSON that has a `type`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    LostReasons_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LostReasonListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    LostReasons_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLostReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LostReasonDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    LostReasons_delete: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    LostReasons_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateLostReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LostReasonDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Suppressions_list: {
        parameters: {
            query: {
                /** @description A customer you may see. */
                customerId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppressionListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Suppressions_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSuppressionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppressionListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Suppressions_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeSuppressionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppressionListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Mailings_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description datetime; operators as filter[createdAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[createdAt]"?: string;
                /** @description text; operators as filter[name][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[name]"?: string;
                /** @description uuid; operators as filter[ownerId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[ownerId]"?: string;
                /** @description Search text. */
                "filter[q]"?: string;
                /** @description uuid; operators as filter[senderAccountId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[senderAccountId]"?: string;
                /** @description datetime; operators as filter[startedAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[startedAt]"?: string;
                /** @description enum; operators as filter[state][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[state]"?: string;
                /** @description datetime; operators as filter[updatedAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[updatedAt]"?: string;
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
                /** @description One of name, state, startedAt, createdAt, updatedAt; "-" before it turns the order round. Default -updatedAt. */
                sort?: string;
                /** @description `true` adds `sums`: an exact count of all that the filters leave, and their amounts per currency. */
                sums?: "true" | "false";
                /** @description `false` leaves the count out. */
                total?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Mailings_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMailingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Mailings_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Mailings_delete: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Mailings_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateMailingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Mailings_audience: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `none` (as without it): those who get the letter. */
                reason?: "in_bin" | "no_address" | "bad_address" | "unsubscribed" | "refused_earlier" | "duplicate" | "none";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudiencePageDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Mailings_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Mailings_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingCheckDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Mailings_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Mailings_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Mailings_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Mailings_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewMailingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Mailings_ledger: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description text; operators as filter[address][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[address]"?: string;
                /** @description datetime; operators as filter[at][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[at]"?: string;
                /** @description uuid; operators as filter[customerId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[customerId]"?: string;
                /** @description uuid; operators as filter[id][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[id]"?: string;
                /** @description uuid; operators as filter[mailingId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[mailingId]"?: string;
                /** @description Search text. */
                "filter[q]"?: string;
                /** @description enum; operators as filter[reason][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[reason]"?: string;
                /** @description enum; operators as filter[state][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[state]"?: string;
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
                /** @description One of at, id; "-" before it turns the order round. Default id. */
                sort?: string;
                /** @description `true` adds `sums`: an exact count of all that the filters leave, and their amounts per currency. */
                sums?: "true" | "false";
                /** @description `false` leaves the count out. */
                total?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecipientListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Mailings_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Mailings_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Mailings_send: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Mailings_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestMailingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestResultDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Me_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Me_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateMeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Me_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    NotificationSettings_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyNotificationSettingsDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    NotificationSettings_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationSettingsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyNotificationSettingsDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Notifications_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description datetime; operators as filter[createdAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[createdAt]"?: string;
                /** @description enum; operators as filter[kind][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[kind]"?: string;
                /** @description boolean; operators as filter[unread][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[unread]"?: string;
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
                /** @description One of createdAt; "-" before it turns the order round. Default -createdAt. */
                sort?: string;
                /** @description `true` adds `sums`: an exact count of all that the filters leave, and their amounts per currency. */
                sums?: "true" | "false";
                /** @description `false` leaves the count out. */
                total?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Notifications_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Notifications_readAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCountDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Notifications_unread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCountDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    NumberSeries_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberSeriesListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    NumberSeries_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateNumberSeriesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberSeriesDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Organization_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Organization_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOrganizationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Roles_permissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Pipelines_list: {
        parameters: {
            query?: {
                /** @description Those that are no longer used, instead. */
                archived?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Pipelines_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePipelineDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Pipelines_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Pipelines_delete: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Pipelines_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePipelineDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Board_board: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description number; operators as filter[amount][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[amount]"?: string;
                /** @description date; operators as filter[closedOn][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[closedOn]"?: string;
                /** @description text; operators as filter[closeReason][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[closeReason]"?: string;
                /** @description datetime; operators as filter[createdAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[createdAt]"?: string;
                /** @description text; operators as filter[currency][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[currency]"?: string;
                /** @description uuid; operators as filter[customerId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[customerId]"?: string;
                /** @description boolean; operators as filter[deleted][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[deleted]"?: string;
                /** @description date; operators as filter[expectedCloseOn][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[expectedCloseOn]"?: string;
                /** @description datetime; operators as filter[lastContactAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[lastContactAt]"?: string;
                /** @description Search text. */
                "filter[left]"?: string;
                /** @description Search text. */
                "filter[lostFrom]"?: string;
                /** @description text; operators as filter[name][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[name]"?: string;
                /** @description text; operators as filter[nextStep][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[nextStep]"?: string;
                /** @description datetime; operators as filter[nextStepAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[nextStepAt]"?: string;
                /** @description uuid; operators as filter[ownerId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[ownerId]"?: string;
                /** @description Search text. */
                "filter[past]"?: string;
                /** @description uuid; operators as filter[pipelineId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[pipelineId]"?: string;
                /** @description Search text. */
                "filter[productId]"?: string;
                /** @description Search text. */
                "filter[q]"?: string;
                /** @description Search text. */
                "filter[reached]"?: string;
                /** @description text; operators as filter[source][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[source]"?: string;
                /** @description datetime; operators as filter[stageEnteredAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[stageEnteredAt]"?: string;
                /** @description uuid; operators as filter[stageId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[stageId]"?: string;
                /** @description enum; operators as filter[stageKind][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[stageKind]"?: string;
                /** @description date; operators as filter[startedOn][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[startedOn]"?: string;
                /** @description uuid; operators as filter[teamId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[teamId]"?: string;
                /** @description datetime; operators as filter[touchedAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[touchedAt]"?: string;
                /** @description Search text. */
                "filter[underTeam]"?: string;
                /** @description datetime; operators as filter[updatedAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[updatedAt]"?: string;
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
                /** @description One of name, amount, startedOn, expectedCloseOn, closedOn, nextStepAt, lastContactAt, stageEnteredAt, touchedAt, createdAt, updatedAt; "-" before it turns the order round. Default -stageEnteredAt. */
                sort?: string;
                /** @description `true` adds `sums`: an exact count of all that the filters leave, and their amounts per currency. */
                sums?: "true" | "false";
                /** @description `false` leaves the count out. */
                total?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Board_column: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description number; operators as filter[amount][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[amount]"?: string;
                /** @description date; operators as filter[closedOn][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[closedOn]"?: string;
                /** @description text; operators as filter[closeReason][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[closeReason]"?: string;
                /** @description datetime; operators as filter[createdAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[createdAt]"?: string;
                /** @description text; operators as filter[currency][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[currency]"?: string;
                /** @description uuid; operators as filter[customerId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[customerId]"?: string;
                /** @description boolean; operators as filter[deleted][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[deleted]"?: string;
                /** @description date; operators as filter[expectedCloseOn][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[expectedCloseOn]"?: string;
                /** @description datetime; operators as filter[lastContactAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[lastContactAt]"?: string;
                /** @description Search text. */
                "filter[left]"?: string;
                /** @description Search text. */
                "filter[lostFrom]"?: string;
                /** @description text; operators as filter[name][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[name]"?: string;
                /** @description text; operators as filter[nextStep][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[nextStep]"?: string;
                /** @description datetime; operators as filter[nextStepAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[nextStepAt]"?: string;
                /** @description uuid; operators as filter[ownerId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[ownerId]"?: string;
                /** @description Search text. */
                "filter[past]"?: string;
                /** @description uuid; operators as filter[pipelineId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[pipelineId]"?: string;
                /** @description Search text. */
                "filter[productId]"?: string;
                /** @description Search text. */
                "filter[q]"?: string;
                /** @description Search text. */
                "filter[reached]"?: string;
                /** @description text; operators as filter[source][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[source]"?: string;
                /** @description datetime; operators as filter[stageEnteredAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[stageEnteredAt]"?: string;
                /** @description uuid; operators as filter[stageId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[stageId]"?: string;
                /** @description enum; operators as filter[stageKind][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[stageKind]"?: string;
                /** @description date; operators as filter[startedOn][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[startedOn]"?: string;
                /** @description uuid; operators as filter[teamId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[teamId]"?: string;
                /** @description datetime; operators as filter[touchedAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[touchedAt]"?: string;
                /** @description Search text. */
                "filter[underTeam]"?: string;
                /** @description datetime; operators as filter[updatedAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[updatedAt]"?: string;
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
                /** @description One of name, amount, startedOn, expectedCloseOn, closedOn, nextStepAt, lastContactAt, stageEnteredAt, touchedAt, createdAt, updatedAt; "-" before it turns the order round. Default -stageEnteredAt. */
                sort?: string;
                /** @description `true` adds `sums`: an exact count of all that the filters leave, and their amounts per currency. */
                sums?: "true" | "false";
                /** @description `false` leaves the count out. */
                total?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
                stageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Pipelines_replaceStages: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceStagesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Plans_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description text; operators as filter[currency][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[currency]"?: string;
                /** @description enum; operators as filter[level][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[level]"?: string;
                /** @description enum; operators as filter[measure][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[measure]"?: string;
                /** @description date; operators as filter[month][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[month]"?: string;
                /** @description uuid; operators as filter[ownerId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[ownerId]"?: string;
                /** @description number; operators as filter[target][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[target]"?: string;
                /** @description uuid; operators as filter[teamId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[teamId]"?: string;
                /** @description Search text. */
                "filter[underTeam]"?: string;
                /** @description datetime; operators as filter[updatedAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[updatedAt]"?: string;
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
                /** @description One of month, target, updatedAt; "-" before it turns the order round. Default -month. */
                sort?: string;
                /** @description `true` adds `sums`: an exact count of all that the filters leave, and their amounts per currency. */
                sums?: "true" | "false";
                /** @description `false` leaves the count out. */
                total?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Plans_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePlanDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Plans_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Plans_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Plans_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePlanDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Plans_copy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyPlansDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopiedPlansDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Plans_write: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanGridDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanGridResultDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Products_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description boolean; operators as filter[active][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[active]"?: string;
                /** @description text; operators as filter[category][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[category]"?: string;
                /** @description datetime; operators as filter[createdAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[createdAt]"?: string;
                /** @description boolean; operators as filter[deleted][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[deleted]"?: string;
                /** @description text; operators as filter[name][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[name]"?: string;
                /** @description number; operators as filter[price][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[price]"?: string;
                /** @description Search text. */
                "filter[q]"?: string;
                /** @description text; operators as filter[sku][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[sku]"?: string;
                /** @description datetime; operators as filter[updatedAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[updatedAt]"?: string;
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
                /** @description One of name, sku, category, price, createdAt, updatedAt; "-" before it turns the order round. Default name. */
                sort?: string;
                /** @description `true` adds `sums`: an exact count of all that the filters leave, and their amounts per currency. */
                sums?: "true" | "false";
                /** @description `false` leaves the count out. */
                total?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Products_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProductDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Products_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Products_delete: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Products_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProductDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Products_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Products_bulk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkProductsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResultsDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Products_upsert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProductDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDto"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    QuickEntry_enter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuickEntryDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuickEntryResultDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Past_asOf: {
        parameters: {
            query?: {
                /** @description A time. Leave both out for now. */
                at?: string;
                /** @description Number (`seq`) of a change: the state right after it. */
                seq?: string;
            };
            header?: never;
            path: {
                id: string;
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AsOfDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Past_compare: {
        parameters: {
            query?: {
                from?: string;
                /** @description In place of `from`: right after this change. */
                fromSeq?: string;
                /** @description Now, unless told. */
                to?: string;
                /** @description In place of `to`: right after this change. */
                toSeq?: string;
            };
            header?: never;
            path: {
                id: string;
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Restore_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestoredDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Restore_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestorePreviewDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Reports_catalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Reports_run: {
        parameters: {
            query?: {
                /** @description What rows are, as the catalogue says: `person`, or `period,person`. */
                by?: string;
                /** @description `previous` adds the figures of the period before. */
                compare?: "previous" | "none";
                /** @description After how many days without contact a customer is neglected; 30 unless told. */
                days?: string;
                /** @description First day, instead of a period with a name. */
                from?: string;
                /** @description How long the parts of the period are, with `by=period`. */
                granularity?: "day" | "week" | "month" | "quarter" | "year";
                /** @description A period with a name, in the time zone of the organization. */
                period?: "today" | "thisWeek" | "lastWeek" | "thisMonth" | "lastMonth" | "thisQuarter" | "lastQuarter" | "thisYear" | "lastYear" | "last30Days" | "last12Months" | "all" | "custom";
                /** @description Only of this user; `me` is understood. */
                person?: string;
                /** @description Only of this pipeline. */
                pipeline?: string;
                /** @description Only deals from this source. */
                source?: string;
                /** @description Only of this team and the teams below it. */
                team?: string;
                /** @description In which days begin and end, unless in that of the organization. */
                timeZone?: string;
                /** @description Last day; part of the period. */
                to?: string;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Reports_export: {
        parameters: {
            query?: {
                /** @description CSV begins with a byte order mark. */
                bom?: "true" | "false";
                /** @description What rows are, as the catalogue says: `person`, or `period,person`. */
                by?: string;
                /** @description `previous` adds the figures of the period before. */
                compare?: "previous" | "none";
                /** @description After how many days without contact a customer is neglected; 30 unless told. */
                days?: string;
                format?: "csv" | "xlsx";
                /** @description First day, instead of a period with a name. */
                from?: string;
                /** @description How long the parts of the period are, with `by=period`. */
                granularity?: "day" | "week" | "month" | "quarter" | "year";
                /** @description A period with a name, in the time zone of the organization. */
                period?: "today" | "thisWeek" | "lastWeek" | "thisMonth" | "lastMonth" | "thisQuarter" | "lastQuarter" | "thisYear" | "lastYear" | "last30Days" | "last12Months" | "all" | "custom";
                /** @description Only of this user; `me` is understood. */
                person?: string;
                /** @description Only of this pipeline. */
                pipeline?: string;
                /** @description Only deals from this source. */
                source?: string;
                /** @description Only of this team and the teams below it. */
                team?: string;
                /** @description In which days begin and end, unless in that of the organization. */
                timeZone?: string;
                /** @description Last day; part of the period. */
                to?: string;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Roles_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Roles_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRoleDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Roles_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Roles_delete: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Roles_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateRoleDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Search_search: {
        parameters: {
            query: {
                /** @description 1 to 50, 20 unless told. */
                limit?: number;
                /** @description At most 200 characters; blank finds nothing. */
                q: string;
                /** @description Only these record types: customer,deal. */
                types?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswerDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SenderAccounts_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description boolean; operators as filter[active][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[active]"?: string;
                /** @description datetime; operators as filter[createdAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[createdAt]"?: string;
                /** @description text; operators as filter[fromAddress][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[fromAddress]"?: string;
                /** @description text; operators as filter[name][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[name]"?: string;
                /** @description uuid; operators as filter[ownerId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[ownerId]"?: string;
                /** @description boolean; operators as filter[shared][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[shared]"?: string;
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
                /** @description One of name, fromAddress, createdAt; "-" before it turns the order round. Default name. */
                sort?: string;
                /** @description `true` adds `sums`: an exact count of all that the filters leave, and their amounts per currency. */
                sums?: "true" | "false";
                /** @description `false` leaves the count out. */
                total?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SenderAccountListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SenderAccounts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSenderAccountDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SenderAccountDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SenderAccounts_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SenderAccountDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SenderAccounts_delete: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SenderAccounts_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSenderAccountDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SenderAccountDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SenderAccounts_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestSenderAccountDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestResultDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Sessions_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Sessions_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Sessions_endOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Sessions_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Sessions_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Setup_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupStateDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Setup_run: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Tasks_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description datetime; operators as filter[createdAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[createdAt]"?: string;
                /** @description uuid; operators as filter[createdById][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[createdById]"?: string;
                /** @description uuid; operators as filter[customerId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[customerId]"?: string;
                /** @description uuid; operators as filter[dealId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[dealId]"?: string;
                /** @description boolean; operators as filter[deleted][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[deleted]"?: string;
                /** @description datetime; operators as filter[deletedAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[deletedAt]"?: string;
                /** @description datetime; operators as filter[doneAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[doneAt]"?: string;
                /** @description datetime; operators as filter[due][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[due]"?: string;
                /** @description datetime; operators as filter[dueAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[dueAt]"?: string;
                /** @description date; operators as filter[dueOn][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[dueOn]"?: string;
                /** @description boolean; operators as filter[nextStep][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[nextStep]"?: string;
                /** @description boolean; operators as filter[overdue][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[overdue]"?: string;
                /** @description uuid; operators as filter[ownerId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[ownerId]"?: string;
                /** @description enum; operators as filter[priority][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[priority]"?: string;
                /** @description Search text. */
                "filter[q]"?: string;
                /** @description enum; operators as filter[status][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[status]"?: string;
                /** @description uuid; operators as filter[subjectId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[subjectId]"?: string;
                /** @description text; operators as filter[subjectType][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[subjectType]"?: string;
                /** @description uuid; operators as filter[teamId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[teamId]"?: string;
                /** @description text; operators as filter[title][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[title]"?: string;
                /** @description datetime; operators as filter[updatedAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[updatedAt]"?: string;
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
                /** @description One of due, title, doneAt, createdAt, updatedAt, deletedAt; "-" before it turns the order round. Default due. */
                sort?: string;
                /** @description `true` adds `sums`: an exact count of all that the filters leave, and their amounts per currency. */
                sums?: "true" | "false";
                /** @description `false` leaves the count out. */
                total?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Tasks_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTaskDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskCardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Tasks_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskCardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Tasks_delete: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Tasks_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTaskDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskCardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Tasks_complete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteTaskDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompletedTaskDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Tasks_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskCardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Tasks_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskCardDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Tasks_bulk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkTasksDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResultsDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Tasks_counts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskCountsDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Teams_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Teams_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTeamDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Teams_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Teams_delete: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Teams_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTeamDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Timeline_page: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only these kinds: activity,letter. */
                kinds?: string;
                /** @description 30 unless told. */
                limit?: number;
                subjectId: string;
                /** @description Type of the record: customer, deal. */
                subjectType: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePageDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Unsubscribe_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Unsubscribe_stop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Users_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description datetime; operators as filter[createdAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[createdAt]"?: string;
                /** @description text; operators as filter[email][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[email]"?: string;
                /** @description text; operators as filter[name][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[name]"?: string;
                /** @description uuid; operators as filter[roleId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[roleId]"?: string;
                /** @description enum; operators as filter[status][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[status]"?: string;
                /** @description uuid; operators as filter[teamId][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[teamId]"?: string;
                /** @description Search text. */
                "filter[text]"?: string;
                /** @description datetime; operators as filter[updatedAt][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty. */
                "filter[updatedAt]"?: string;
                /** @description 1 to 200, 50 unless told. */
                limit?: number;
                /** @description One of name, email, status, createdAt, updatedAt; "-" before it turns the order round. Default name. */
                sort?: string;
                /** @description `true` adds `sums`: an exact count of all that the filters leave, and their amounts per currency. */
                sums?: "true" | "false";
                /** @description `false` leaves the count out. */
                total?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserListDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Users_invite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteUserDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedUserDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Users_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Users_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in the ETag. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUserDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Users_disable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Users_enable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Users_inviteAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedUserDto"];
                };
            };
            /** @description Any error, as a problem document. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
}
