/** A script for bash 3.2 and later that may be sourced any number of times, and leaves one function behind. */
export function bashCompletion(name: string): string {
  return `# bash completion for ${name}

__${name}_complete() {
    local cur=\${COMP_WORDS[COMP_CWORD]} word out
    local -a words=()
    # For bash the sign in --option=value is a word.
    for word in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
        [[ $word == = ]] || words+=("$word")
    done
    if [[ $cur == = ]]; then
        cur=
        words+=("")
    fi
    COMPREPLY=()
    out=$(${name} complete -- "\${words[@]}" 2>/dev/null) || return 0
    # A suggestion a line, a tab and its description behind it; the last line is a colon and a sum of flags.
    while IFS= read -r word; do
        word=\${word%%$'\\t'*}
        [[ -n $word && $word != :* && $word == "$cur"* ]] && COMPREPLY+=("$word")
    done <<<"$out"
    # 4: no file names where there is no suggestion. Older versions of bash offer them all the same.
    if ((\${out##*:} & 4)); then compopt +o default 2>/dev/null; fi
    return 0
}

complete -o default -F __${name}_complete ${name}
`;
}
