# __module__

What this module is for, in a sentence.

## What it owns

| table | holds |
|---|---|
| `__table__` | a name; bin |

Every write leaves a row in the change log.

## Routes

`/api/v1/__plural__`: list (`filter[q]` searches), card, create, `PATCH`/`DELETE` with `If-Match`.

## What others may call (`index.ts`)

`__Plural__Service`: `list`, `get`, `create`, `update`, `delete`. Everything obeys the actor's permissions `__right__.read` and `__right__.write`.
