namespace Sinch.Voice.Generator.Model;

internal enum ModelKind
{
    Object,
    Enum,
    Union,
}
