namespace KnowledgeBase.Search.Analysis;

/// <summary>Takes the tokens of a text one by one; a struct, so that the calls are inlined.</summary>
internal interface ITokenSink
{
    /// <summary>Takes one token, valid during the call only.</summary>
    void Accept(in Token token);
}
