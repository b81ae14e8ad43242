-- Owner: publishing. Stories whose live coverage goes on stand in a list of their edition.

insert into live_listings (list, article_id, published_at)
select 'live:' || edition, id, first_published_at from live_articles
where coverage <> 'null' and coverage ->> 'endedAt' is null
on conflict do nothing;
