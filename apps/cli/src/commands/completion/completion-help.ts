/** What each shell's configuration takes, below the library's own help. */
export const completionHelp = `
What the configuration of a shell takes:
  bash        source <(mde complete bash)
  zsh         autoload -Uz compinit && compinit; source <(mde complete zsh)
  fish        mde complete fish | source
  powershell  mde complete powershell | Out-String | Invoke-Expression

Tried in bash, zsh and fish. PowerShell's is the same library's, and was not tried.`;
