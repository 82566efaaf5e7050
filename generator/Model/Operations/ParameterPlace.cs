namespace Sinch.Voice.Generator.Model.Operations;

/// <summary>Where a request carries a parameter.</summary>
internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,
}
