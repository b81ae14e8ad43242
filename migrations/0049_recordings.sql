-- Owner: media. Sounds, films and documents in stories: a copy without what their makers did not mean to tell.

-- How long it plays; and the bytes of the copy that readers may get, null while there is none.
alter table assets add column seconds real, add column public_bytes bigint;

-- What a live file is; null for a picture.
alter table live_media add column media_type text, add column bytes bigint, add column seconds real;
