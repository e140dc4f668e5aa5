-- Words as they are searched, after the Danish and the Norwegian grammar.

-- A word as it is compared: small letters, and æ, ø, å as they are written where they are missing.
create function app.plain(word text) returns text language sql immutable strict parallel safe
  return translate(replace(replace(replace(replace(replace(replace(lower(word collate "da-x-icu"),
    'æ', 'ae'), 'ø', 'oe'), 'å', 'aa'), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'éèêëáàâíìîóòôúùûýñç', 'eeeeaaaiiiooouuuync');

-- The words of a text in small letters, each once.
create function app.words(written text) returns text[] language sql immutable strict parallel safe
  return (select coalesce(array_agg(distinct w), '{}') from unnest(regexp_split_to_array(
    lower(written collate "da-x-icu"), '[^[:alnum:]]+' collate "da-x-icu")) w where w <> '');

-- The stems of a word after the Danish and the Norwegian grammar: "leder" and "ledelse" have one.
create function app.stems(word text) returns text[] language sql immutable strict parallel safe
  return (select coalesce(array_agg(distinct app.plain(s)), '{}')
    from unnest(ts_lexize('danish_stem', word) || ts_lexize('norwegian_stem', word)) s);

-- A word as it is found: by its beginning, by its stems (~), and by what compounds end in (<), so that "leder" finds
-- "skoleleder" and "skoleledelse". Kept as a plan, since it is asked for each word of everybody.
create function app.word_lexemes(word text) returns text[] language plpgsql immutable strict parallel safe as $$
declare
  plain text := app.plain(word);
  found text[] := array[plain];
  stem text;
begin
  if length(plain) > 5 then found := found || ('<' || reverse(plain)); end if;
  foreach stem in array ts_lexize('danish_stem', word) || ts_lexize('norwegian_stem', word) loop
    stem := app.plain(stem);
    found := found || ('~' || stem);
    if length(stem) > 4 then found := found || ('<~' || reverse(stem)); end if;
  end loop;
  return found;
end $$;

-- All that the words of a text are found by.
create function app.lexemes(written text) returns text[] language sql immutable strict parallel safe
  return (select coalesce(array_agg(distinct l), '{}')
    from unnest(app.words(written)) w cross join lateral unnest(app.word_lexemes(w)) l);

-- The question for one word. `meanings` are what it stands for in the lists of known words: 'theme.strategy'.
create function app.word_question(word text, meanings text[]) returns text language sql immutable strict parallel safe
  return (select '(' || string_agg(distinct quote_literal(lexeme) || ending, ' | ') || ')' from (
    select app.plain(word) as lexeme, ':*' as ending
    union all select '<' || reverse(app.plain(word)), ':*' where length(word) > 3
    union all select '~' || stem, '' from unnest(app.stems(word)) stem
    union all select stem, ':*' from unnest(app.stems(word)) stem where length(stem) > 3
    union all select '<~' || reverse(stem), ':*' from unnest(app.stems(word)) stem where length(stem) > 2
    union all select meaning, '' from unnest(meanings) meaning) asked);

-- All of the words are meant; each has its meanings beside it, with a line between them. Null when there are none.
create function app.question(words text[], meanings text[]) returns tsquery language sql immutable parallel safe
  return (select string_agg(app.word_question(w, string_to_array(m, E'\n')), ' & ')::tsquery
    from unnest(words, meanings) asked (w, m));

create function app.both(one tsquery, other tsquery) returns tsquery language sql immutable parallel safe
  return coalesce(one && other, one, other);

-- A word's letters three at a time, to find what is written nearly so.
create function app.threes(word text) returns text[] language sql immutable strict parallel safe
  return (select array_agg(distinct substr(' ' || app.plain(word) || ' ', i, 3))
    from generate_series(1, length(app.plain(word))) i);
