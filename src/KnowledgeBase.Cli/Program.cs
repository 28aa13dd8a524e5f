using System.CommandLine;
using KnowledgeBase.Cli.Verbs;

var root = new RootCommand("Knowledge base for a service desk: checks, searches and measures from the command line.")
{
    CheckVerb.Create(),
    SearchVerb.Create(),
    EvalVerb.Create(),
    TuneVerb.Create(),
    UserVerb.Create(),
};
return await root.Parse(args).InvokeAsync();
